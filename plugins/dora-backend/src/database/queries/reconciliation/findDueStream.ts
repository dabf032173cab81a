import type { Knex } from 'knex';
import {
  COMPARISONS,
  type StreamRow,
} from '../../../domain/reconciliation/streams';

interface DbStreamRow {
  id: number;
  source: string;
  repository: string;
  stream: string;
  revision: number;
  read_through: Date | null;
  pass_since: Date | null;
  pass_started_at: Date | null;
  cursor: string | null;
  failures: number;
}

/**
 * The list that has waited longest, of those that are due. Revisions are compared
 * after the deployments that brought them were read.
 */
export async function findDueStream(
  knex: Knex,
  options: {
    source: string;
    repositories: string[];
    streams: string[];
    now: Date;
  },
): Promise<StreamRow | undefined> {
  const { rows } = await knex.raw<{ rows: DbStreamRow[] }>(
    `SELECT id, source, repository, stream, revision, read_through, pass_since,
            pass_started_at, cursor, failures
       FROM reconciliation_streams AS due
      WHERE source = :source AND NOT paused AND not_before <= :now
        AND repository = ANY(:repositories::text[])
        AND stream = ANY(:streams::text[])
        AND (stream <> :comparisons OR NOT EXISTS (
              SELECT FROM reconciliation_streams AS other
               WHERE other.source = due.source
                 AND other.repository = due.repository
                 AND other.stream <> :comparisons
                 AND other.stream = ANY(:streams::text[])
                 AND NOT other.paused AND other.failures = 0
                 AND other.not_before <= :now))
      ORDER BY last_run_at NULLS FIRST, id
      LIMIT 1`,
    { ...options, comparisons: COMPARISONS },
  );
  return rows[0] && toStream(rows[0]);
}

function toStream(row: DbStreamRow): StreamRow {
  return {
    id: row.id,
    source: row.source,
    repository: row.repository,
    stream: row.stream,
    revision: row.revision,
    readThrough: row.read_through ?? undefined,
    passSince: row.pass_since ?? undefined,
    passStartedAt: row.pass_started_at ?? undefined,
    cursor: row.cursor ?? undefined,
    failures: row.failures,
  };
}
