import type { DoraPage } from '../metrics/lists';

/** caught-up until the next pass, reading, waiting for its first pass, failing and tried again, or paused. */
export const RECONCILIATION_STATES = [
  'caught-up',
  'reading',
  'waiting',
  'failing',
  'paused',
] as const;
export type ReconciliationState = (typeof RECONCILIATION_STATES)[number];

/** How far the lists of one kind were read, over all repositories of a source. */
export interface ReconciliationStream {
  /** Kind of thing, such as `deployments`; `comparisons` is what lies between deployed revisions. */
  stream: string;
  /** Repositories by state. */
  states: Record<ReconciliationState, number>;
  /** Share of what is to be read that was, from 0 to 1. */
  progress: number;
  /** Events that were read since the last backfill began; pairs of revisions for `comparisons`. */
  events: number;
  /** Those of them that were new or newer. */
  added: number;
  /** Things that could not be read. */
  rejected: number;
}

/** What went wrong, and where. */
export interface ReconciliationError {
  message: string;
  repositories: number;
  /** One of them. */
  example: string;
}

/** A source whose API is read. Moments are ISO 8601, UTC. */
export interface ReconciliationSummary {
  source: string;
  title: string;
  /** How often each list is read, in seconds. */
  frequencySeconds: number;
  /** How far back the first pass reads, in seconds. */
  backfillSeconds: number;
  /** How many it reads. */
  repositories: number;
  /** From where the pass of a backfill reads; absent while none is under way. */
  readingSince?: string;
  /** Up to here everything was read; absent until every list was read once. */
  readThrough?: string;
  lastRunAt?: string;
  /** When something is due next; absent while all is paused. */
  nextAt?: string;
  streams: ReconciliationStream[];
  /** The five that most repositories have. */
  errors: ReconciliationError[];
  /** Pairs of deployed revisions that the host could not tell of: their lead times stay inexact. */
  uncomparable: number;
}

/** Answer of `GET /reconciliation`. */
export interface ReconciliationAnswer {
  items: ReconciliationSummary[];
}

/** One list of one repository. Moments are ISO 8601, UTC. */
export interface ReconciliationRow {
  id: string;
  repository: string;
  stream: string;
  state: ReconciliationState;
  /** Share of the pass under way, from 0 to 1. */
  progress: number;
  readThrough?: string;
  lastRunAt?: string;
  nextAt?: string;
  events: number;
  added: number;
  rejected: number;
  /** In words that say what to do. */
  error?: string;
}

/** Answer of `GET /reconciliation/:source/streams`. */
export type ReconciliationRowsAnswer = DoraPage<ReconciliationRow>;

/** Body of `POST /reconciliation/:source/backfill`. */
export interface BackfillRequest {
  /** A date, or a moment with its time zone, ISO 8601. */
  from: string;
  /** Host and path; all when absent. */
  repositories?: string[];
}

/** Answer of what steers reconciliation: how many lists it concerned. */
export interface ReconciliationSteered {
  streams: number;
}
