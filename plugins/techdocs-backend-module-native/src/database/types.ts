import type { Problem } from '@boardwalk/docs-engine';
import type {
  BuildFailure,
  BuildReport,
  DocsCounts,
  DocsRecord,
  DocsState,
} from '../domain/docsHealth';

/** An attempt to build the docs of an entity. */
export interface BuildAttempt {
  /** Full and lower-case. */
  entityRef: string;
  engine: string;
  /** When it ended. */
  attemptedAt: Date;
}

export interface BuiltAttempt extends BuildAttempt {
  durationMs: number;
  /** Version of the source, as its host names it. */
  etag?: string;
  /** Absent where the engine says nothing about the docs. */
  report?: BuildReport;
}

export interface FailedAttempt extends BuildAttempt {
  failure: BuildFailure;
  /** Leaves a failure alone that was recorded at this time or later. */
  unlessRecordedSince?: Date;
}

export interface QueryDocsOptions {
  /** The entities to look at, whether or not anything is known about them. */
  entityRefs: string[];
  state?: DocsState;
  limit: number;
  offset: number;
}

/** How the docs of entities are. Of two attempts the later one counts, whoever writes it. */
export interface DocsHealthStore {
  recordBuilt(attempt: BuiltAttempt): Promise<void>;
  /** Keeps what is known of the last build: readers still see it. */
  recordFailed(attempt: FailedAttempt): Promise<void>;
  /** The source is as it was built: a failure in between is over. */
  recordUnchanged(attempt: BuildAttempt): Promise<void>;
  /** Whether an attempt for this entity is on record. */
  isKnown(entityRef: string): Promise<boolean>;
  /** Drops what is known about all other entities. */
  keepOnly(entityRefs: string[]): Promise<void>;
  /** The most troubled first. */
  queryDocs(options: QueryDocsOptions): Promise<{
    items: DocsRecord[];
    totalItems: number;
    counts: DocsCounts;
  }>;
  getProblems(entityRef: string): Promise<Problem[]>;
}
