import { Histogram } from '../values/Histogram';
import { unpackSeconds } from '../values/packedSeconds';
import { PackedHistogram } from './PackedHistogram';
import { selectPercentile } from './selectRank';
import type { Measure, Tally } from './tally';

/** A set of values that can say what lies below a share of them. */
export interface Quantiles {
  readonly total: number;
  /** Null when there are no values. */
  quantile(share: number): number | null;
}

/** All values of packed lists, in any order. */
function joinSeconds(lists: readonly Uint8Array[]): Int32Array {
  const arrays = lists.map(unpackSeconds);
  const all = new Int32Array(
    arrays.reduce((sum, { length }) => sum + length, 0),
  );
  let offset = 0;
  for (const array of arrays) {
    all.set(array, offset);
    offset += array.length;
  }
  return all;
}

function exact(lists: readonly Uint8Array[]): Quantiles {
  const values = joinSeconds(lists);
  return {
    total: values.length,
    quantile: share => selectPercentile(values, share),
  };
}

/** Exact where the tally has all values, else within the error of histograms. */
export function quantilesOf(tally: Tally, measure: Measure): Quantiles {
  const values = tally.values[measure];
  const histograms = tally.histograms[measure];
  if (histograms.length === 0) return exact(values);
  if (histograms.length === 1 && values.length === 0)
    return PackedHistogram.of(histograms[0]);
  const merged = new Histogram();
  for (const histogram of histograms) merged.merge(histogram);
  for (const list of values) merged.addAll(unpackSeconds(list));
  return merged;
}
