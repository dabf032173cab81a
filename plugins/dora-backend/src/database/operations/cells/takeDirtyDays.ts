import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { dayOfIso } from '../../../domain/time/days';
import type { DirtyDays } from './addUpScope';

/** A scope that has days to add up. */
export interface DirtyScope {
  generation: number;
  scopeId: number;
}

/**
 * Scopes with days to add up, that which waits longest first. While a new
 * generation computes its services its cells wait: they would be added up again
 * for each of them.
 */
export async function findDirtyScopes(
  knex: Knex,
  limit: number,
): Promise<DirtyScope[]> {
  const { rows } = await knex.raw<{ rows: DirtyScope[] }>(
    `SELECT generation, scope_id AS "scopeId"
       FROM dirty_cells
      WHERE generation IN (
              SELECT id FROM generations
               WHERE state = 'active'
                  OR state = 'building'
                     AND NOT EXISTS (SELECT FROM pending_services
                                      WHERE generation = generations.id))
      GROUP BY generation, scope_id
      ORDER BY min(dirty_cells.id)
      LIMIT :limit`,
    { limit },
  );
  return rows;
}

/** Takes the dirty days of one tier and month of a scope; they are gone when the transaction commits. */
export async function takeDirtyDays(
  tx: Knex.Transaction,
  { generation, scopeId }: DirtyScope,
): Promise<DirtyDays | undefined> {
  const { rows } = await tx.raw<{
    rows: Array<{
      all: boolean;
      tier: EnvironmentTier;
      first: string | null;
      last: string | null;
    }>;
  }>(
    `WITH chosen AS (
       SELECT tier, date_trunc('month', first_day)::date AS month
         FROM dirty_cells
        WHERE generation = :generation AND scope_id = :scopeId
        ORDER BY id LIMIT 1
     ), taken AS (
       DELETE FROM dirty_cells AS dirty USING chosen
        WHERE generation = :generation AND scope_id = :scopeId
          AND dirty.tier = chosen.tier
          AND first_day >= month AND first_day < month + interval '1 month'
       RETURNING dirty.tier, first_day, last_day
     )
     SELECT (SELECT kind = 'organisation' FROM scopes WHERE id = :scopeId) AS all,
            tier, min(first_day)::text AS first, max(last_day)::text AS last
       FROM taken GROUP BY tier`,
    { generation, scopeId },
  );
  const [row] = rows;
  return row?.first && row.last
    ? {
        generation,
        scopeId,
        all: row.all,
        tier: row.tier,
        first: dayOfIso(row.first),
        last: dayOfIso(row.last),
      }
    : undefined;
}
