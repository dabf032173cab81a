import type { Knex } from 'knex';
import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Cell, Grain } from '../../../domain/query/coverDays';
import type { Tally } from '../../../domain/query/tally';
import { dayOfIso, isoOfDay } from '../../../domain/time/days';
import { COLUMNS_OF_CELLS, toTally, type DbTallyRow } from './tallyColumns';

/** Name of a cell among those of one scope. */
export const cellKey = ({ grain, start }: Cell) => `${grain} ${start}`;

/** The cells of a scope that exist, of those asked for; one that does not is empty. */
export async function tallyScopeCells(
  knex: Knex,
  options: {
    generation: number;
    scopeId: number;
    tier: EnvironmentTier;
    cells: Cell[];
  },
): Promise<Map<string, Tally>> {
  const { generation, scopeId, tier, cells } = options;
  if (cells.length === 0) return new Map();
  const { rows } = await knex.raw<{
    rows: Array<DbTallyRow & { grain: Grain; start: string }>;
  }>(
    `SELECT cell.grain, cell.start::text AS start, ${COLUMNS_OF_CELLS}
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
  return new Map(
    rows.map(row => [
      cellKey({ grain: row.grain, start: dayOfIso(row.start) }),
      toTally(row, 'histograms'),
    ]),
  );
}
