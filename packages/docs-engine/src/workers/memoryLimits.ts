import type { ResourceLimits } from 'node:worker_threads';

/** Room for what lives as long as a page is rendered: with Node's own few megabytes a build spends a tenth of its time collecting it. */
const YOUNG_MB = 128;

/** Bounds the memory of a thread. */
export const memoryLimits = (maxMemoryMb: number): ResourceLimits => ({
  maxOldGenerationSizeMb: maxMemoryMb,
  maxYoungGenerationSizeMb: Math.min(YOUNG_MB, maxMemoryMb),
});
