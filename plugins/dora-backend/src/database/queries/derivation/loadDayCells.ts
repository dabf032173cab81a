import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { DAY_LISTS } from '../../../domain/derivation/serviceDays';
import {
  CELL_COUNTERS,
  type ScopeCell,
} from '../../../domain/scopes/addUpDays';
import { dayOfIso, isoOfDay, type Day } from '../../../domain/time/days';

type DbRow = Record<(typeof CELL_COUNTERS)[number], number> &
  Record<`${(typeof DAY_LISTS)[number]}_histogram`, Buffer | null> & {
    day: string;
  };

/** The days of a scope that are kept, in a range with both ends. */
export async function loadDayCells(
  tx: Knex.Transaction,
  options: {
    generation: number;
    scopeId: number;
    tier: EnvironmentTier;
    first: Day;
    last: Day;
  },
): Promise<ScopeCell[]> {
  const { generation, scopeId, tier, first, last } = options;
  const { rows } = await tx.raw<{ rows: DbRow[] }>(
    `SELECT start::text AS day, ${CELL_COUNTERS.join(', ')},
            ${DAY_LISTS.map(name => `${name}_histogram`).join(', ')}
       FROM scope_cells
      WHERE generation = :generation AND scope_id = :scopeId AND tier = :tier
        AND grain = 'day' AND start BETWEEN :first::date AND :last::date`,
    {
      generation,
      scopeId,
      tier,
      first: isoOfDay(first),
      last: isoOfDay(last),
    },
  );
  return rows.map(row => ({
    grain: 'day',
    start: dayOfIso(row.day),
    counters: Object.fromEntries(
      CELL_COUNTERS.map(name => [name, row[name]]),
    ) as ScopeCell['counters'],
    histograms: Object.fromEntries(
      DAY_LISTS.map(name => [name, row[`${name}_histogram`]]),
    ) as ScopeCell['histograms'],
  }));
}
