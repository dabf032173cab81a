import type { Knex } from 'knex';
import type { BuiltAttempt } from '../types';

/**
 * Where the files of a source do not tell when they were changed, as in an
 * archive from a Git host, the first time that its present version was seen
 * stands in for it.
 */
const STATEMENT = `
  INSERT INTO boardwalk_docs_health AS known (
         entity_ref, state, attempted_at, engine, built_at, duration_ms, pages,
         source_modified_at, source_etag,
         problem_total, problem_counts, problems)
  VALUES (:entityRef, 'ok', :attemptedAt, :engine, :attemptedAt, :durationMs,
          :pages, COALESCE(:sourceModifiedAt::timestamptz, :attemptedAt), :etag,
          :problemTotal, :problemCounts, :problems)
      ON CONFLICT (entity_ref) DO UPDATE SET
         state = 'ok',
         attempted_at = excluded.attempted_at,
         engine = excluded.engine,
         error_message = NULL,
         error_file = NULL,
         error_line = NULL,
         built_at = excluded.built_at,
         duration_ms = excluded.duration_ms,
         pages = excluded.pages,
         source_modified_at =
           CASE WHEN :sourceModifiedAt::timestamptz IS NULL
                 AND known.source_etag = excluded.source_etag
                THEN known.source_modified_at
                ELSE excluded.source_modified_at END,
         source_etag = excluded.source_etag,
         problem_total = excluded.problem_total,
         problem_counts = excluded.problem_counts,
         problems = excluded.problems
   WHERE known.attempted_at <= excluded.attempted_at`;

/** PostgreSQL's JSON holds any character but this one, which a page may quote. */
const withoutNulls = (json: string) => json.replaceAll('\\u0000', '\\ufffd');

export async function recordBuilt(
  knex: Knex,
  { report, ...attempt }: BuiltAttempt,
): Promise<void> {
  await knex.raw(STATEMENT, {
    entityRef: attempt.entityRef,
    attemptedAt: attempt.attemptedAt,
    engine: attempt.engine,
    durationMs: attempt.durationMs,
    etag: attempt.etag ?? null,
    pages: report?.pages ?? null,
    sourceModifiedAt: report?.sourceModifiedAt ?? null,
    problemTotal: report?.problemTotal ?? 0,
    problemCounts: JSON.stringify(report?.problemCounts ?? {}),
    problems: withoutNulls(JSON.stringify(report?.problems ?? [])),
  });
}
