/**
 * Draws numbers; the same seed gives the same row of them.
 *
 * @public
 */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** Whole, at least `from`, at most `to`. */
  between(from: number, to: number): number;
  /** True in this share of all draws. */
  chance(share: number): boolean;
  /** How many events happen where this many are expected. */
  poisson(expected: number): number;
  /** Positive, half of the draws below the median; `spread` of 1 makes a long tail. */
  logNormal(median: number, spread: number): number;
}

function hash(text: string): number {
  // FNV-1a: spreads names that differ in one character.
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/**
 * A row of random numbers for a name. Not for secrets.
 *
 * @public
 */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  // Mulberry32: one multiplication deep, good enough for believable data.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: share => next() < share,
    poisson(expected) {
      const limit = Math.exp(-expected);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count++;
      return count;
    },
    logNormal(median, spread) {
      const normal =
        Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
  };
}
