import type { AdoptionDate } from '@boardwalk/plugin-dora-common';
import type { PlatformMark } from './platformDates';

/**
 * The date of a scope: the one that was asked for, its own, or the one that all
 * its services share.
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
    return {
      date: asked,
      source: 'asked',
      entity: null,
      firstService: null,
      missing: null,
    };
  if (own) return ofMark(own);
  const [first] = services;
  const dates = new Set(services.map(mark => mark?.date));
  if (first && dates.size === 1) return ofMark(first);
  return {
    date: null,
    source: null,
    entity: null,
    firstService: null,
    missing: services.some(Boolean) ? 'several' : 'none',
  };
}

function ofMark({ date, entity, firstService }: PlatformMark): AdoptionDate {
  return {
    date: date ?? null,
    source: firstService === undefined ? 'annotation' : 'goldenPath',
    entity,
    firstService: firstService ?? null,
    missing: date === undefined ? 'invalid' : null,
  };
}
