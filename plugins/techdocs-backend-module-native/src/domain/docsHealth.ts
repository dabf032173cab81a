import type { Problem, ProblemKind } from '@boardwalk/docs-engine';

/** How the docs of an entity are: `pending` until a first attempt to build them ended. */
export type DocsState = 'failed' | 'problems' | 'healthy' | 'pending';

/** Why docs could not be built. */
export interface BuildFailure {
  message: string;
  /** Path below the source root. */
  file?: string;
  /** From 1. */
  line?: number;
}

/** What a build says about the docs themselves. */
export interface BuildReport {
  pages: number;
  /** When the newest page was last changed; absent where the files do not say. */
  sourceModifiedAt?: Date;
  /** Bounded: {@link BuildReport.problemTotal} counts all. */
  problems: Problem[];
  problemTotal: number;
  problemCounts: Partial<Record<ProblemKind, number>>;
}

/** What is known about the docs of one entity, without the list of problems. */
export interface DocsRecord {
  entityRef: string;
  state: DocsState;
  /** The fields below are absent while the docs are pending. */
  attemptedAt?: Date;
  engine?: string;
  /** Why the last attempt failed. */
  error?: BuildFailure;
  /** When readers' docs were built; the rest describes that build. */
  builtAt?: Date;
  durationMs?: number;
  pages?: number;
  sourceModifiedAt?: Date;
  problemTotal: number;
  problemCounts: Partial<Record<ProblemKind, number>>;
}

/** Number of entities in each state. */
export type DocsCounts = Record<DocsState, number>;
