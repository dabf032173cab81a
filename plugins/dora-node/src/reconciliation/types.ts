import type { DoraEventInput } from '@boardwalk/plugin-dora-common';

/** Which page of which list to read. */
export interface FetchPageOptions {
  /** Host and path, lower case: `github.com/acme/shop`. */
  repository: string;
  /** One of the reconciler's own. */
  stream: string;
  /** Nothing that happened before it is asked for. */
  since: Date;
  /** Of the page before; undefined for the first one. */
  cursor?: string;
  signal: AbortSignal;
}

export interface ReconciliationPage {
  /** As the webhook of the source would have reported them. */
  events: DoraEventInput[];
  /** Where the next page begins; undefined when this was the last one. */
  cursor?: string;
  /** Moment of the oldest thing on it, where the list is in order of time. */
  reached?: Date;
  /** What is wrong with things that could not be read; the others are there. */
  problems: string[];
}

/** Two revisions of one repository, and what lies between. */
export interface CompareOptions {
  repository: string;
  base: string;
  head: string;
  signal: AbortSignal;
}

export type RevisionComparison =
  | {
      /**
       * All commits that the head has and the base has not, newest first; none
       * where the head is an ancestor of the base.
       */
      commits: string[];
      /** What is known of these commits. */
      events: DoraEventInput[];
    }
  /** Why the host cannot tell, in words for people. */
  | { unknown: string };

/**
 * Reads a source's API for what its webhooks did not bring. The engine decides
 * when, remembers how far it came, and stores what comes out.
 */
export interface DoraReconciler {
  /** Id of the source, as its events name it. */
  readonly id: string;
  /** Name for people. */
  readonly title: string;
  /** Lists that there are of each repository, in the order in which they are read. */
  readonly streams: readonly string[];
  /** Whether a repository is on a host that this one reads. */
  serves(repository: string): boolean;
  /**
   * Reads one page. The same page read again gives the same events, or newer
   * states of them; what moves while pages are read comes twice or in the next
   * pass. Throws a `RateLimitedError` when the source asks to wait, and a
   * `SourceApiError` with words for people when it does not answer.
   */
  fetchPage(options: FetchPageOptions): Promise<ReconciliationPage>;
  /** Asks what a revision has that another one has not; throws as `fetchPage` does. */
  compare(options: CompareOptions): Promise<RevisionComparison>;
}

/** `dora.sources.<id>.reconcile`. */
export interface ReconcileSettings {
  /** How often each list is read, in milliseconds. */
  frequencyMs: number;
  /** How far back the first pass reads, in milliseconds. */
  backfillMs: number;
  /** Host and path, lower case; undefined for those of the catalog. */
  repositories?: string[];
}
