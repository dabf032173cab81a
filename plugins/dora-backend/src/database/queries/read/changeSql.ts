import type { ChangeFact } from '../../../domain/facts';
import type { ChangeNote } from '../../../domain/query/changeOutcome';
import {
  packedChange,
  unpackChange,
  type PackedChange,
} from '../derivation/packedChange';

/** Columns of `CHANGE_ITEMS`. */
export const CHANGE_COLUMNS = `
  item.ordinal, item.change_id, item.named, item.pr_url,
  note.change_id IS NOT NULL AS noted, note.excluded, note.lead_seconds,
  note.start, note.exact`;

/**
 * SQL of the changes of a `deployment`: those that it names, then those that
 * were found by pushes, and what was noted about them.
 */
export const CHANGE_ITEMS = `
  CROSS JOIN LATERAL (
        SELECT position AS ordinal, change_id, pr_url,
               ${packedChange('change_id')} AS named
          FROM deployment_changes
         WHERE deployment_id = deployment.id
         UNION ALL
        SELECT (1e6 + row_number() OVER (ORDER BY change_id))::int, change_id,
               NULL, NULL
          FROM change_notes
         WHERE generation = :generation AND deployment_id = deployment.id
           AND position IS NULL) AS item
  LEFT JOIN change_notes AS note
    ON note.generation = :generation
   AND note.deployment_id = deployment.id
   AND note.change_id = item.change_id`;

export interface DbChangeRow {
  ordinal: number;
  change_id: string;
  /** Null for a change that was found by pushes. */
  named: PackedChange | null;
  pr_url: string | null;
  noted: boolean;
  excluded: NonNullable<ChangeNote['excluded']> | null;
  lead_seconds: number | null;
  start: NonNullable<ChangeNote['start']> | null;
  exact: boolean | null;
}

export const toNamedChange = (row: DbChangeRow): ChangeFact =>
  row.named ? unpackChange(row.named) : { id: row.change_id };

export const toNote = (row: DbChangeRow): ChangeNote | undefined =>
  row.noted
    ? {
        excluded: row.excluded ?? undefined,
        leadSeconds: row.lead_seconds ?? undefined,
        start: row.start ?? undefined,
        exact: row.exact ?? true,
      }
    : undefined;
