import { percentile } from '../values/percentile';
import { bootstrapMedians } from './bootstrapMedians';
import { createRandom } from './createRandom';
import { TAIL, type Estimate } from './Interval';
import type { OrderedSample } from './OrderedSample';

const DRAWS = 2_000;

/** Seeds are fixed, so that a question has one answer; both sides are independent. */
const SEED_BEFORE = 1_998;
const SEED_AFTER = 2_025;

export interface MedianRatio {
  before: Estimate;
  after: Estimate;
  /** After divided by before; undefined where a median of none is likely enough to be drawn. */
  ratio: Estimate | undefined;
}

/**
 * How many times as large one median is as another: percentile bootstrap of 2 000
 * draws on each side.
 *
 * @param after - as `before`: at least one value
 */
export function medianRatio(
  after: OrderedSample,
  before: OrderedSample,
): MedianRatio {
  const drawnBefore = bootstrapMedians(
    before,
    DRAWS,
    createRandom(SEED_BEFORE),
  );
  const drawnAfter = bootstrapMedians(after, DRAWS, createRandom(SEED_AFTER));
  const valueBefore = before.median!;
  const valueAfter = after.median!;
  const ratios = drawnAfter.map((median, index) => median / drawnBefore[index]);
  const isPositive =
    valueBefore > 0 &&
    valueAfter > 0 &&
    drawnBefore.every(median => median > 0) &&
    drawnAfter.every(median => median > 0);
  return {
    before: toEstimate(valueBefore, drawnBefore),
    after: toEstimate(valueAfter, drawnAfter),
    ratio: isPositive
      ? toEstimate(valueAfter / valueBefore, ratios)
      : undefined,
  };
}

function toEstimate(value: number, draws: Float64Array): Estimate {
  const ascending = Float64Array.from(draws).sort();
  return {
    value,
    low: percentile(ascending, TAIL)!,
    high: percentile(ascending, 1 - TAIL)!,
  };
}
