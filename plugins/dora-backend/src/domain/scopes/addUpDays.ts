import { DAY_COUNTERS, DAY_LISTS } from '../derivation/serviceDays';
import type { Day } from '../time/days';
import { Histogram } from '../values/Histogram';

/** Names of the counters of a cell, as columns. */
export const CELL_COUNTERS = [...DAY_COUNTERS, 'deployment_days'] as const;

type CellCounters = Record<(typeof CELL_COUNTERS)[number], number>;
type CellHistograms = Record<
  (typeof DAY_LISTS)[number],
  Uint8Array | Buffer | null
>;

/** Figures of a scope in a day, week or month; histograms are packed. */
export interface ScopeCell {
  grain: 'day' | 'week' | 'month';
  start: Day;
  counters: CellCounters;
  histograms: CellHistograms;
}

/** Adds up cells of days into one of a week or month. All are whole numbers, so nothing is lost. */
export function addUpDays(
  days: ScopeCell[],
  { grain, start }: Pick<ScopeCell, 'grain' | 'start'>,
): ScopeCell {
  return {
    grain,
    start,
    counters: Object.fromEntries(
      CELL_COUNTERS.map(name => [
        name,
        days.reduce((sum, { counters }) => sum + counters[name], 0),
      ]),
    ) as CellCounters,
    histograms: Object.fromEntries(
      DAY_LISTS.map(name => {
        const sum = new Histogram();
        for (const { histograms } of days) sum.merge(histograms[name]);
        return [name, sum.encode()];
      }),
    ) as CellHistograms,
  };
}
