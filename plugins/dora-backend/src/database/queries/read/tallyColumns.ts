import {
  COUNTS,
  emptyTally,
  MEASURES,
  type Count,
  type Measure,
  type Tally,
} from '../../../domain/query/tally';

/** Column of a count, in `service_days` and `scope_cells` alike. */
export const COUNT_COLUMNS: Record<Count, string> = {
  deployments: 'deployments',
  failedDeployments: 'failed_deployments',
  aborted: 'aborted',
  failures: 'failures',
  openFailures: 'open_failures',
  rework: 'rework',
  leadUnknown: 'lead_unknown',
  leadNegative: 'lead_negative',
  leadBaseline: 'lead_baseline',
  leadInexact: 'lead_inexact',
};

/** Counts and packed lists as a query returns them, under the names of a tally. */
export type DbTallyRow = Record<Count, number> & Record<Measure, Buffer | null>;

/**
 * SQL that adds up `service_days`, called `day`, under the names of a tally.
 * Lists that are not asked for are null.
 */
export const sumOfDays = (measures: readonly Measure[] = MEASURES) =>
  [
    ...COUNTS.map(
      count => `sum(day.${COUNT_COLUMNS[count]})::int AS "${count}"`,
    ),
    ...MEASURES.map(measure =>
      measures.includes(measure)
        ? // Four bytes each: strung together, lists are a list.
          `string_agg(day.${measure}_values, ''::bytea) AS "${measure}"`
        : `NULL::bytea AS "${measure}"`,
    ),
  ].join(', ');

/** SQL of the columns of such a sum, of a table that may have no row. */
export const tallyNames = (table: string) =>
  [
    ...COUNTS.map(count => `COALESCE(${table}."${count}", 0) AS "${count}"`),
    ...MEASURES.map(measure => `${table}."${measure}"`),
  ].join(', ');

/** SQL of the columns of `scope_cells`, called `cell`, under the names of a tally. */
export const COLUMNS_OF_CELLS = [
  ...COUNTS.map(count => `cell.${COUNT_COLUMNS[count]} AS "${count}"`),
  ...MEASURES.map(measure => `cell.${measure}_histogram AS "${measure}"`),
].join(', ');

/** What such a row says; `packed` names what its lists are. */
export function toTally(
  row: DbTallyRow,
  packed: 'values' | 'histograms',
): Tally {
  const tally = emptyTally();
  for (const count of COUNTS) tally.counts[count] = row[count];
  for (const measure of MEASURES) {
    const list = row[measure];
    if (list !== null) tally[packed][measure].push(list);
  }
  return tally;
}
