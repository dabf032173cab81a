import { valueOfBucket } from '../values/histogramBuckets';

const PAIR = 6;

/**
 * Percentiles of one packed histogram, without unpacking it: a year of weeks
 * asks for a thousand of them. Gives what `Histogram` gives.
 */
export class PackedHistogram {
  readonly #view: DataView;
  readonly total: number;

  static of(packed: Uint8Array): PackedHistogram {
    return new PackedHistogram(packed);
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
