import type { StreamRow } from './streams';

/**
 * What happened so long before the last pass began is read again: clocks differ,
 * and an API may show something a while after it happened.
 */
const OVERLAP_MS = 3_600_000;

/** From where the pass of a list reads, and when it began. */
export interface Pass {
  since: Date;
  startedAt: Date;
}

/** The pass under way, or a new one that goes on where the last one began. */
export function planPass(
  row: Pick<StreamRow, 'readThrough' | 'passSince' | 'passStartedAt'>,
  options: { now: Date; backfillMs: number },
): Pass {
  const { readThrough, passSince, passStartedAt } = row;
  const { now, backfillMs } = options;
  return {
    since:
      passSince ??
      (readThrough
        ? new Date(readThrough.getTime() - OVERLAP_MS)
        : new Date(now.getTime() - backfillMs)),
    startedAt: passStartedAt ?? now,
  };
}

const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 3_600_000;

/** When a list that failed so often in a row is tried again. */
export function retryAt(now: Date, failures: number): Date {
  const pause = FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10);
  return new Date(now.getTime() + Math.min(pause, LAST_RETRY_MS));
}

/** The owner, who has a limit of requests of their own: `github.com/acme/`. */
export function ownerPrefix(repository: string): string {
  return repository.split('/').slice(0, 2).join('/').concat('/');
}
