import type { BenchmarkEditionId } from '@boardwalk/plugin-dora-common';

/** The newest edition that sorts into tiers; later ones have none. */
export const LATEST_TIERS: BenchmarkEditionId = '2024';
