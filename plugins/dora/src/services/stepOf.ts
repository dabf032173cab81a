import type { BenchmarkPlace } from '@boardwalk/plugin-dora-common';

const TIERS = { low: 1, medium: 2, high: 3, elite: 4 };

/** One of four colours for a place in a benchmark, 4 for the best. */
export const stepOf = (place: BenchmarkPlace): number =>
  place.kind === 'tier'
    ? TIERS[place.tier]
    : Math.min(4, Math.floor(place.score / 2.5) + 1);
