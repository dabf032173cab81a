import { valueOfBucket } from '../values/histogramBuckets';
import { unpackSeconds } from '../values/packedSeconds';
import type { Measure, Tally } from './tally';

/** Bucket in two bytes, count in four. */
const PAIR = 6;

/** All values of a tally in any order, those of histograms by what their bucket stands for. */
export function* valuesOfTally(
  tally: Tally,
  measure: Measure,
): Generator<{ value: number; count: number }> {
  for (const list of tally.values[measure])
    for (const value of unpackSeconds(list)) yield { value, count: 1 };
  for (const packed of tally.histograms[measure]) {
    const view = new DataView(
      packed.buffer,
      packed.byteOffset,
      packed.byteLength,
    );
    for (let offset = 0; offset < packed.byteLength; offset += PAIR)
      yield {
        value: valueOfBucket(view.getUint16(offset, true)),
        count: view.getUint32(offset + 2, true),
      };
  }
}
