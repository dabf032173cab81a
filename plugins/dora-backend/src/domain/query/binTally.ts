import { valueOfBucket } from '../values/histogramBuckets';
import { unpackSeconds } from '../values/packedSeconds';
import type { Measure, Tally } from './tally';
import { binValues, type ValueBin } from './valueBins';

/** All values of a tally, counted by bins. */
export function binTally(
  tally: Tally,
  measure: Measure,
): { n: number; bins: ValueBin[] } {
  const bins = binValues(valuesOf(tally, measure));
  return { n: bins.reduce((sum, { count }) => sum + count, 0), bins };
}

function* valuesOf(tally: Tally, measure: Measure) {
  for (const list of tally.values[measure])
    for (const value of unpackSeconds(list)) yield { value, count: 1 };
  for (const packed of tally.histograms[measure]) {
    const view = new DataView(
      packed.buffer,
      packed.byteOffset,
      packed.byteLength,
    );
    for (let offset = 0; offset < packed.byteLength; offset += 6)
      yield {
        value: valueOfBucket(view.getUint16(offset, true)),
        count: view.getUint32(offset + 2, true),
      };
  }
}
