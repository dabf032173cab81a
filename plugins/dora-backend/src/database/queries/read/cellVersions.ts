import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { Cell, Grain } from '../../../domain/query/coverDays';
import { dayOfIso, isoOfDay } from '../../../domain/time/days';

export interface CellVersion extends Cell {
  /** Another one after each write of the cell. */
  version: string;
  /** Attempts that reached an environment or were given up. */
  attempts: number;
}

/**
 * In which state the cells of a scope are, without their histograms. Each write
 * of a row gives it another `xmin` and place, so nobody has to keep a version.
 * A cell that does not exist is absent.
 */
export async function cellVersions(
  knex: Knex,
  options: {
    generation: number;
    scopeId: number;
    tier: EnvironmentTier;
    cells: Cell[];
  },
): Promise<CellVersion[]> {
  const { generation, scopeId, tier, cells } = options;
  const { rows } = await knex.raw<{
    rows: Array<{
      grain: Grain;
      start: string;
      version: string;
      attempts: number;
    }>;
  }>(
    `SELECT cell.grain, cell.start::text AS start,
            cell.xmin::text || cell.ctid::text AS version,
            cell.deployments + cell.failed_deployments + cell.aborted AS attempts
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
  return rows.map(row => ({ ...row, start: dayOfIso(row.start) }));
}
