import type { Measure, Tally } from './tally';
import { binValues, type ValueBin } from './valueBins';
import { valuesOfTally } from './valuesOfTally';

/** All values of a tally, counted by bins. */
export function binTally(
  tally: Tally,
  measure: Measure,
): { n: number; bins: ValueBin[] } {
  const bins = binValues(valuesOfTally(tally, measure));
  return { n: bins.reduce((sum, { count }) => sum + count, 0), bins };
}
