import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { Cell } from '../../../domain/query/coverDays';
import { isoOfDay, type Day } from '../../../domain/time/days';
import { BEHIND } from './behindSql';
import { memberBinds, memberSql } from './memberSql';
import type { KnownScope, ScopeState } from './types';

/** Whether a scope is what it was, how far its figures are, and in which state they are. */
export interface ScopeGlance {
  /** Whether the generation serves, and the ref stands for this scope. */
  valid: boolean;
  state: ScopeState;
  /** The same as long as no figure of the days was written. */
  fingerprint: string;
  /** Whether days of the scope wait to be added up. */
  waiting: boolean;
}

interface GlanceOptions {
  scope: KnownScope;
  generation: number;
  tier: EnvironmentTier;
  first: Day;
  end: Day;
  /** Of a scope with a row. */
  cells: Cell[];
}

interface DbGlance {
  valid: boolean;
  services: number;
  pending: number;
  computed_at: Date | null;
  ownership_since: Date | null;
  fingerprint: string;
  waiting: boolean;
}

/** What `serviceFingerprint` says. */
const SERVICE = `
  EXISTS (SELECT FROM services
           WHERE ref = :ref AND id = :scopeServiceId
             AND resolved = (:scopeKind = 'component'))
    AND NOT EXISTS (SELECT FROM scopes WHERE ref = :ref) AS same_scope,
  (SELECT count(*) || ':' || COALESCE(sum(hashtextextended(
            concat_ws(' ', day, xmin, ctid), 0)), 0)
     FROM service_days
    WHERE generation = :generation AND service_id = :scopeServiceId
      AND tier = :tier AND day >= :first::date AND day < :end::date)
  || ':' ||
  COALESCE((SELECT first.day::text FROM service_days AS first
             WHERE first.generation = :generation
               AND first.service_id = :scopeServiceId
               AND first.tier = :tier AND first.deployments > 0
             ORDER BY first.day LIMIT 1), '') AS fingerprint,
  false AS waiting`;

/** What `cellVersions` says, as one value. */
const SCOPE = `
  EXISTS (SELECT FROM scopes
           WHERE ref = :ref AND id = :scopeId
             AND kind = :scopeKind) AS same_scope,
  (SELECT count(*) || ':' || COALESCE(sum(hashtextextended(
            concat_ws(' ', cell.grain, cell.start, cell.xmin, cell.ctid), 0)), 0)
     FROM unnest(:grains::text[], :starts::date[]) AS wanted (grain, start)
     JOIN scope_cells AS cell
       ON cell.generation = :generation AND cell.scope_id = :scopeId
      AND cell.tier = :tier AND cell.grain = wanted.grain
      AND cell.start = wanted.start) AS fingerprint,
  EXISTS (SELECT FROM dirty_cells
           WHERE generation = :generation AND scope_id = :scopeId
             AND tier = :tier AND first_day < :end::date
             AND last_day >= :first::date) AS waiting`;

/**
 * Everything that decides whether an answer of before still holds, in one
 * question of one snapshot. It is asked for each request, so the server keeps
 * its plan: for that it has a name.
 */
export async function scopeGlance(
  knex: Knex,
  { scope, generation, tier, first, end, cells }: GlanceOptions,
): Promise<ScopeGlance> {
  const members = { scope, ownership: 'now' } as const;
  const isService = scope.serviceId !== null;
  const { rows } = await knex
    .raw<{ rows: DbGlance[] }>(
      `WITH member AS (${memberSql(members)}),
            pending AS (
              SELECT count(DISTINCT service_id)::int AS n, min(since) AS since
                FROM ${BEHIND}
               WHERE service_id IN (SELECT service_id FROM member)),
            figures AS (SELECT ${isService ? SERVICE : SCOPE})
       SELECT figures.same_scope AND EXISTS (
                SELECT FROM generations
                 WHERE id = :generation AND state = 'active') AS valid,
              (SELECT count(*)::int FROM member) AS services,
              pending.n AS pending,
              CASE WHEN EXISTS (SELECT FROM service_keys)
                   THEN COALESCE(pending.since, now()) END AS computed_at,
              (SELECT min(valid_from) FROM scope_members
                WHERE scope_id = :scopeId) AS ownership_since,
              figures.fingerprint, figures.waiting
         FROM pending, figures`,
      {
        ...memberBinds(members, 'UTC'),
        ref: scope.ref,
        generation,
        tier,
        first: isoOfDay(first),
        end: isoOfDay(end),
        ...(!isService && {
          grains: cells.map(({ grain }) => grain),
          starts: cells.map(({ start }) => isoOfDay(start)),
        }),
      },
    )
    .options({ name: `dora-glance-${nameOf(scope)}` });
  const [row] = rows;
  return {
    valid: row.valid,
    state: {
      services: row.services,
      pendingServices: row.pending,
      computedAt: row.computed_at?.getTime() ?? null,
      ownershipSince:
        scope.kind === 'organisation'
          ? null
          : row.ownership_since?.getTime() ?? null,
    },
    fingerprint: row.fingerprint,
    waiting: row.waiting,
  };
}

/** One for each form of the statement. */
function nameOf({ serviceId, kind }: KnownScope) {
  if (serviceId !== null) return 'service';
  return kind === 'organisation' ? 'organisation' : 'members';
}
