/** A value, and how often it is there. */
export interface CountedValue {
  value: number;
  count: number;
}

/** Values in order, each kept once with its count: a million values of a histogram take no more room than its buckets. */
export class OrderedSample {
  readonly #values: Float64Array;
  /** How many values there are up to and with each. */
  readonly #upTo: Float64Array;
  readonly n: number;

  /** Of values in any order; the same value may come several times. */
  static of(values: Iterable<CountedValue>): OrderedSample {
    const counts = new Map<number, number>();
    for (const { value, count } of values)
      if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
    const sorted = Float64Array.from(counts.keys()).sort();
    let total = 0;
    const upTo = sorted.map(value => {
      total += counts.get(value)!;
      return total;
    });
    return new OrderedSample(sorted, upTo);
  }

  private constructor(values: Float64Array, upTo: Float64Array) {
    this.#values = values;
    this.#upTo = upTo;
    this.n = upTo.length === 0 ? 0 : upTo[upTo.length - 1];
  }

  /** The value of a rank, from 0 to below `n`. */
  at(rank: number): number {
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#upTo[middle] <= rank) low = middle + 1;
      else high = middle;
    }
    return this.#values[low];
  }

  /** Half of the values lie below it; null without any. */
  get median(): number | null {
    if (this.n === 0) return null;
    const rank = (this.n - 1) / 2;
    const below = this.at(Math.floor(rank));
    // As other percentiles are interpolated, to the last digit.
    return (
      below + (rank - Math.floor(rank)) * (this.at(Math.ceil(rank)) - below)
    );
  }
}
