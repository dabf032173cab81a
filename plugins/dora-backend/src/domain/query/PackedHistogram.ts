import { valueOfBucket } from '../values/histogramBuckets';

const PAIR = 6;

/** Cells are kept between questions, and asked for the same shares each time. */
const known = new WeakMap<Uint8Array, PackedHistogram>();

/**
 * Percentiles of one packed histogram, without unpacking it: a year of weeks
 * asks for a thousand of them. Gives what `Histogram` gives.
 */
export class PackedHistogram {
  readonly #view: DataView;
  readonly #quantiles = new Map<number, number | null>();
  readonly total: number;

  /** The bytes must not change afterwards. */
  static of(packed: Uint8Array): PackedHistogram {
    let histogram = known.get(packed);
    if (!histogram) {
      histogram = new PackedHistogram(packed);
      known.set(packed, histogram);
    }
    return histogram;
  }

  private constructor(packed: Uint8Array) {
    this.#view = new DataView(
      packed.buffer,
      packed.byteOffset,
      packed.byteLength,
    );
    let total = 0;
    for (let offset = 2; offset < packed.byteLength; offset += PAIR)
      total += this.#view.getUint32(offset, true);
    this.total = total;
  }

  quantile(share: number): number | null {
    let value = this.#quantiles.get(share);
    if (value === undefined) {
      value = this.#find(share);
      this.#quantiles.set(share, value);
    }
    return value;
  }

  #find(share: number): number | null {
    if (this.total === 0) return null;
    const rank = share * (this.total - 1);
    const lower = Math.floor(rank);
    const upper = Math.ceil(rank);
    let seen = 0;
    let below: number | undefined;
    for (let offset = 0; offset < this.#view.byteLength; offset += PAIR) {
      seen += this.#view.getUint32(offset + 2, true);
      if (seen <= lower) continue;
      const value = valueOfBucket(this.#view.getUint16(offset, true));
      below ??= value;
      if (seen > upper) return below + (rank - lower) * (value - below);
    }
    return below ?? null;
  }
}
