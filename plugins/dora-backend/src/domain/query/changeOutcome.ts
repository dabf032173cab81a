import type { DerivedChange } from '../derived';
import { completeChange } from '../derivation/completeChange';
import { secondsBetween } from '../derivation/seconds';
import { stagesOf } from '../derivation/stages';
import type { ChangeFact } from '../facts';

/** What was noted about a change; what has no note counts from its commit to the finish. */
export interface ChangeNote {
  excluded?: DerivedChange['excluded'];
  leadSeconds?: number;
  start?: DerivedChange['start'];
  exact: boolean;
}

/** A change at a deployment, as the facts and the note tell it. */
export interface StoredChange {
  named: ChangeFact;
  /** What is known of it otherwise. */
  known?: ChangeFact;
  note?: ChangeNote;
  finishedAt: number;
}

export interface ChangeOutcome
  extends Omit<DerivedChange, 'position' | 'plain'> {
  /** The change with all that is known of it. */
  change: ChangeFact;
}

/** What the derivation found for a change. Notes keep only what cannot be told from the facts. */
export function changeOutcome(stored: StoredChange): ChangeOutcome {
  const { named, known, finishedAt } = stored;
  const change = completeChange(named, known);
  const note: ChangeNote = stored.note ?? {
    leadSeconds: secondsBetween(named.committedAt, finishedAt),
    start: 'committed',
    exact: true,
  };
  return {
    changeId: named.id,
    change,
    ...note,
    stages: note.excluded ? {} : stagesOf(change, finishedAt),
  };
}
