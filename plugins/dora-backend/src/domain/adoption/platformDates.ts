import type { PlatformDate } from '@boardwalk/plugin-dora-common';
import type { CatalogSnapshot, SnapshotEntity } from '../catalogSnapshot';
import { parseDay } from '../time/days';

/** When an entity came to the platform; `date` is undefined where its annotation is no date. */
export interface PlatformMark {
  entity: string;
  title: string;
  date: string | undefined;
  /** The service whose deployment says so, where no annotation does. */
  firstService?: string;
}

/** A group that owns services. */
export interface Team {
  ref: string;
  title: string;
}

/** When each entity came to the platform, and whose a service is. */
export interface CatalogDates {
  /** By the entity itself, or the nearest that it belongs to. */
  markOf(ref: string): PlatformMark | undefined;
  /** First group that owns a service. */
  teamOf(service: string): Team | undefined;
}

/**
 * Finds the annotation that counts for an entity: its own, then that of the
 * systems and domains that it is part of, then that of its owners and of the
 * groups above them. The nearest one counts. Catalogs may hold circles.
 *
 * A team for which no annotation counts came with the first service that it made
 * from a template and brought to production.
 *
 * @param firstDeployments - days of the first production deployments of services
 *   that were made from templates
 */
export function platformDates(
  { entities }: CatalogSnapshot,
  firstDeployments: ReadonlyMap<string, string> = new Map(),
): CatalogDates {
  const byRef = new Map(entities.map(entity => [entity.ref, entity]));

  function nearest(
    start: readonly string[],
    next: (entity: SnapshotEntity) => string[],
  ): PlatformMark | undefined {
    const reached = new Set(start);
    for (const ref of reached) {
      const entity = byRef.get(ref);
      if (!entity) continue;
      if (entity.platformSince !== undefined) return toMark(entity);
      for (const other of next(entity)) reached.add(other);
    }
    return undefined;
  }

  const annotated = (entity: SnapshotEntity) =>
    nearest([entity.ref], ({ partOf }) => partOf) ??
    nearest([...entity.owners, ...entity.parents], one => [
      ...one.parents,
      ...one.owners,
    ]);

  function teamOf(service: string): Team | undefined {
    for (const owner of byRef.get(service)?.owners ?? []) {
      const entity = byRef.get(owner);
      if (entity?.kind === 'group')
        return { ref: entity.ref, title: entity.title };
    }
    return undefined;
  }

  const firstOfTeams = new Map<string, PlatformMark>();
  for (const [service, date] of firstDeployments) {
    const team = teamOf(service);
    const first = team && firstOfTeams.get(team.ref)?.date;
    if (team && (first === undefined || date < first))
      firstOfTeams.set(team.ref, {
        entity: team.ref,
        title: team.title,
        date,
        firstService: service,
      });
  }
  const deployed = ({ kind, ref }: SnapshotEntity) =>
    firstOfTeams.get(kind === 'component' ? teamOf(ref)?.ref ?? '' : ref);

  const known = new Map<string, PlatformMark | undefined>();
  return {
    markOf(ref) {
      if (!known.has(ref)) {
        const entity = byRef.get(ref);
        known.set(ref, entity && (annotated(entity) ?? deployed(entity)));
      }
      return known.get(ref);
    },
    teamOf,
  };
}

function toMark({ ref, title, platformSince }: SnapshotEntity): PlatformMark {
  const isDate = parseDay(platformSince!) !== undefined;
  return { entity: ref, title, date: isDate ? platformSince : undefined };
}

/** The dates of marks, each entity once, oldest first. */
export function datesOf(
  marks: Iterable<PlatformMark | undefined>,
): PlatformDate[] {
  const found = new Map<string, PlatformDate>();
  for (const mark of marks)
    if (mark?.date !== undefined)
      found.set(mark.entity, {
        entity: mark.entity,
        title: mark.title,
        date: mark.date,
      });
  return [...found.values()].sort((a, b) =>
    a.date === b.date
      ? Number(a.entity > b.entity) - Number(a.entity < b.entity)
      : Number(a.date > b.date) - Number(a.date < b.date),
  );
}
