import type { Knex } from 'knex';

/** How far an import has come. */
export interface ImportProgress {
  rows: number;
  accepted: number;
  duplicates: number;
  rejected: number;
}

/** Finds how far an import came before it was cut off; zeros for a new or finished one. */
export async function startImport(
  knex: Knex,
  options: { fingerprint: string; label: string },
): Promise<ImportProgress> {
  const { rows } = await knex.raw<{
    rows: Array<Record<keyof ImportProgress, string>>;
  }>(
    `INSERT INTO imports (fingerprint, label) VALUES (:fingerprint, :label)
     ON CONFLICT (fingerprint) DO UPDATE SET
       rows       = CASE WHEN imports.finished_at IS NULL THEN imports.rows ELSE 0 END,
       accepted   = CASE WHEN imports.finished_at IS NULL THEN imports.accepted ELSE 0 END,
       duplicates = CASE WHEN imports.finished_at IS NULL THEN imports.duplicates ELSE 0 END,
       rejected   = CASE WHEN imports.finished_at IS NULL THEN imports.rejected ELSE 0 END,
       finished_at = NULL
     RETURNING rows, accepted, duplicates, rejected`,
    options,
  );
  const [row] = rows;
  return {
    rows: Number(row.rows),
    accepted: Number(row.accepted),
    duplicates: Number(row.duplicates),
    rejected: Number(row.rejected),
  };
}

/** Notes how far it is. What it counts was committed before. */
export async function saveImportProgress(
  knex: Knex,
  fingerprint: string,
  progress: ImportProgress,
  finished: boolean,
): Promise<void> {
  await knex('imports')
    .where({ fingerprint })
    .update({ ...progress, finished_at: finished ? knex.fn.now() : null });
}
