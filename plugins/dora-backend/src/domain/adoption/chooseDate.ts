import type { AdoptionDate } from '@boardwalk/plugin-dora-common';
import type { PlatformMark } from './platformDates';

/**
 * The date of a scope: the one that was asked for, that of its annotation, or
 * the one that all its services share.
 */
export function chooseDate(options: {
  asked?: string;
  /** Of the scope itself. */
  own?: PlatformMark;
  /** Of each of its services. */
  services: ReadonlyArray<PlatformMark | undefined>;
}): AdoptionDate {
  const { asked, own, services } = options;
  if (asked !== undefined)
    return { date: asked, source: 'asked', entity: null, missing: null };
  if (own) return ofMark(own);
  const [first] = services;
  const dates = new Set(services.map(mark => mark?.date));
  if (first && dates.size === 1) return ofMark(first);
  return {
    date: null,
    source: null,
    entity: null,
    missing: services.some(Boolean) ? 'several' : 'none',
  };
}

function ofMark({ date, entity }: PlatformMark): AdoptionDate {
  return date === undefined
    ? { date: null, source: 'annotation', entity, missing: 'invalid' }
    : { date, source: 'annotation', entity, missing: null };
}
