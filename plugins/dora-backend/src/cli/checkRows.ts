import { parseEvent } from '@boardwalk/plugin-dora-common';
import type { RejectedRow } from '../service/ImportService';
import type { ImportSource } from './ImportSource';

const TOLD_EVERY = 5_000;

interface Counts {
  rows: number;
  accepted: number;
  duplicates: number;
  rejected: number;
}

/** Checks all rows as an import would, and stores nothing. */
export async function checkRows(
  source: Pick<ImportSource, 'open'>,
  options: {
    now: number;
    onProgress(counts: Counts, rejected: RejectedRow[]): void;
  },
): Promise<Counts> {
  const counts = { rows: 0, accepted: 0, duplicates: 0, rejected: 0 };
  let wrong: RejectedRow[] = [];
  const tell = () => {
    options.onProgress(counts, wrong);
    wrong = [];
  };
  for await (const rows of source.open(0))
    for (const row of rows) {
      const error =
        row.error ?? parseEvent(row.value, { now: options.now }).error;
      counts.rows += 1;
      if (error === undefined) counts.accepted += 1;
      else {
        counts.rejected += 1;
        wrong.push({ place: row.place, error });
      }
      if (counts.rows % TOLD_EVERY === 0) tell();
    }
  tell();
  return counts;
}
