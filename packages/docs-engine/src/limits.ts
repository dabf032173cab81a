/** Bounds that a source tree and its site must stay within. A tree beyond one fails with a message that names it. */
export interface BuildLimits {
  /** Files and folders below the docs folder. */
  maxFiles: number;
  /** Bytes of one Markdown page, snippets included. */
  maxPageBytes: number;
  /** Bytes of all files together. */
  maxTotalBytes: number;
  /** Bytes of the whole site that is written, which grows with pages times navigation. */
  maxOutputBytes: number;
  /** Bytes of mkdocs.yml. */
  maxConfigBytes: number;
  /** Folders inside folders. */
  maxDepth: number;
  /** Milliseconds for a whole build, enforced where the build runs in a worker. */
  timeoutMs: number;
  /** Megabytes of heap for each worker. */
  maxMemoryMb: number;
}

export const DEFAULT_LIMITS: BuildLimits = {
  maxFiles: 20_000,
  maxPageBytes: 4 * 1024 * 1024,
  maxTotalBytes: 1024 * 1024 * 1024,
  maxOutputBytes: 4 * 1024 * 1024 * 1024,
  maxConfigBytes: 1024 * 1024,
  maxDepth: 32,
  timeoutMs: 120_000,
  maxMemoryMb: 1024,
};

export function withDefaultLimits(limits: Partial<BuildLimits> = {}) {
  return { ...DEFAULT_LIMITS, ...limits };
}
