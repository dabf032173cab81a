import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { DAY_LISTS } from '../../../domain/derivation/serviceDays';
import {
  CELL_COUNTERS,
  type ScopeCell,
} from '../../../domain/scopes/addUpDays';
import { isoOfDay, type Day } from '../../../domain/time/days';

const HISTOGRAMS = DAY_LISTS.map(name => `${name}_histogram`);
const FIGURES = [...CELL_COUNTERS, ...HISTOGRAMS];
const columnsOf = (table: string) =>
  FIGURES.map(name => `${table}.${name}`).join(', ');

const STATEMENT = `
  WITH given AS (
    SELECT * FROM json_to_recordset(:rows::json) AS row (
      start date,
      ${CELL_COUNTERS.map(name => `${name} integer`).join(', ')},
      ${HISTOGRAMS.map(name => `${name} bytea`).join(', ')})
  ), gone AS (
    DELETE FROM scope_cells AS present
     WHERE generation = :generation AND scope_id = :scopeId AND tier = :tier
       AND grain = :grain AND start = ANY(:starts::date[])
       AND start NOT IN (SELECT start FROM given)
  )
  INSERT INTO scope_cells (generation, scope_id, tier, grain, start, ${FIGURES.join(
    ', ',
  )})
  SELECT :generation, :scopeId, :tier, :grain, given.start, ${columnsOf(
    'given',
  )}
    FROM given
    LEFT JOIN scope_cells AS present
      ON present.generation = :generation AND present.scope_id = :scopeId
     AND present.tier = :tier AND present.grain = :grain
     AND present.start = given.start
   WHERE (${columnsOf('given')}) IS DISTINCT FROM (${columnsOf('present')})
      ON CONFLICT (generation, scope_id, tier, grain, start) DO UPDATE
     SET ${FIGURES.map(name => `${name} = excluded.${name}`).join(', ')}`;

/** Writes what differs from the cells of the given starts; those without figures have no row. */
export async function saveCells(
  tx: Knex.Transaction,
  options: {
    generation: number;
    scopeId: number;
    tier: EnvironmentTier;
    grain: ScopeCell['grain'];
    starts: Day[];
    cells: ScopeCell[];
  },
): Promise<void> {
  const { starts, cells, ...key } = options;
  await tx.raw(STATEMENT, {
    ...key,
    starts: starts.map(isoOfDay),
    rows: JSON.stringify(cells.map(toDbRow)),
  });
}

function toDbRow({ start, counters, histograms }: ScopeCell) {
  return {
    start: isoOfDay(start),
    ...counters,
    ...Object.fromEntries(
      DAY_LISTS.map(name => {
        const packed = histograms[name];
        return [
          `${name}_histogram`,
          packed && `\\x${Buffer.from(packed).toString('hex')}`,
        ];
      }),
    ),
  };
}
