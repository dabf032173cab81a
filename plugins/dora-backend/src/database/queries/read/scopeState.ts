import type { Knex } from 'knex';
import { BEHIND } from './behindSql';
import { memberBinds, memberSql } from './memberSql';
import type { MemberSelection, ScopeState } from './types';

interface DbStateRow {
  services: number;
  pending: number;
  computed_at: Date | null;
  ownership_since: Date | null;
}

/**
 * How many services a scope has today, and how many of them have facts that are
 * not in the figures. A service stays dirty until the transaction that computes
 * it commits, so nothing is called computed too early.
 */
export async function scopeState(
  knex: Knex,
  scope: MemberSelection['scope'],
): Promise<ScopeState> {
  const members = { scope, ownership: 'now' } as const;
  const { rows } = await knex.raw<{ rows: DbStateRow[] }>(
    `WITH member AS (${memberSql(members)}),
          pending AS (
            SELECT count(DISTINCT service_id)::int AS n, min(since) AS since
              FROM ${BEHIND}
             WHERE service_id IN (SELECT service_id FROM member))
     SELECT (SELECT count(*)::int FROM member) AS services,
            pending.n AS pending,
            CASE WHEN EXISTS (SELECT FROM service_keys)
                 THEN COALESCE(pending.since, now()) END AS computed_at,
            (SELECT min(valid_from) FROM scope_members
              WHERE scope_id = :scopeId) AS ownership_since
       FROM pending`,
    memberBinds(members, 'UTC'),
  );
  const [row] = rows;
  return {
    services: row.services,
    pendingServices: row.pending,
    computedAt: row.computed_at?.getTime() ?? null,
    ownershipSince:
      scope.kind === 'organisation'
        ? null
        : row.ownership_since?.getTime() ?? null,
  };
}
