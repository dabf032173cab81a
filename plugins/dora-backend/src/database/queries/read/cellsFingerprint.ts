import type { Knex } from 'knex';
import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Cell } from '../../../domain/query/coverDays';
import { isoOfDay } from '../../../domain/time/days';

export interface CellsFingerprint {
  /** The same as long as no cell of them was written. */
  fingerprint: string;
  /** Attempts that reached an environment or were given up, in all of them. */
  attempts: number;
}

/**
 * Tells whether cells are as they were, without reading their histograms. Each
 * write of a row gives it a new `xmin`, so nobody has to keep a version, and
 * what a reader sees of both is of the same snapshot.
 */
export async function cellsFingerprint(
  knex: Knex,
  options: {
    generation: number;
    scopeId: number;
    tier: EnvironmentTier;
    cells: Cell[];
  },
): Promise<CellsFingerprint> {
  const { generation, scopeId, tier, cells } = options;
  const { rows } = await knex.raw<{
    rows: Array<{ fingerprint: string; attempts: number }>;
  }>(
    `SELECT count(*) || ':' || COALESCE(sum(hashtextextended(
              concat_ws(' ', cell.grain, cell.start, cell.xmin), 0)), 0) AS fingerprint,
            COALESCE(sum(cell.deployments + cell.failed_deployments + cell.aborted), 0)::int AS attempts
       FROM unnest(:grains::text[], :starts::date[]) AS wanted (grain, start)
       JOIN scope_cells AS cell
         ON cell.generation = :generation
        AND cell.scope_id = :scopeId
        AND cell.tier = :tier
        AND cell.grain = wanted.grain
        AND cell.start = wanted.start`,
    {
      generation,
      scopeId,
      tier,
      grains: cells.map(({ grain }) => grain),
      starts: cells.map(({ start }) => isoOfDay(start)),
    },
  );
  return rows[0];
}
