import type { Knex } from 'knex';
import type {
  DocsCounts,
  DocsRecord,
  DocsState,
} from '../../domain/docsHealth';
import type { QueryDocsOptions } from '../types';

/** Trouble first: docs that cannot be read at all, those that are stale, then by the number of problems. */
const DOCS = `
  SELECT wanted.entity_ref,
         CASE WHEN known.entity_ref IS NULL THEN 'pending'
              WHEN known.state = 'failed' THEN 'failed'
              WHEN known.problem_total > 0 THEN 'problems'
              ELSE 'healthy' END AS shown_state,
         known.attempted_at, known.engine,
         known.error_message, known.error_file, known.error_line,
         known.built_at, known.duration_ms, known.pages,
         known.source_modified_at,
         COALESCE(known.problem_total, 0) AS problem_total,
         COALESCE(known.problem_counts, '{}') AS problem_counts
    FROM unnest(:entityRefs::text[]) AS wanted(entity_ref)
    LEFT JOIN boardwalk_docs_health AS known USING (entity_ref)`;

const PAGE = `
  SELECT * FROM (${DOCS}) AS docs
   WHERE :state::text IS NULL OR shown_state = :state
   ORDER BY array_position(
              ARRAY['failed', 'problems', 'healthy', 'pending'], shown_state),
            built_at IS NOT NULL OR shown_state <> 'failed',
            problem_total DESC,
            entity_ref
   LIMIT :limit OFFSET :offset`;

const COUNTS = `
  SELECT shown_state, count(*)::int AS number
    FROM (${DOCS}) AS docs
   GROUP BY shown_state`;

interface DbDocsRow {
  entity_ref: string;
  shown_state: DocsState;
  attempted_at: Date | null;
  engine: string | null;
  error_message: string | null;
  error_file: string | null;
  error_line: number | null;
  built_at: Date | null;
  duration_ms: number | null;
  pages: number | null;
  source_modified_at: Date | null;
  problem_total: number;
  problem_counts: DocsRecord['problemCounts'];
}

/** One page of docs, how many there are in that state, and how many in each. */
export async function queryDocs(knex: Knex, options: QueryDocsOptions) {
  const { entityRefs, state = null, limit, offset } = options;
  const [page, numbers] = await Promise.all([
    knex.raw<{ rows: DbDocsRow[] }>(PAGE, { entityRefs, state, limit, offset }),
    knex.raw<{ rows: Array<{ shown_state: DocsState; number: number }> }>(
      COUNTS,
      { entityRefs },
    ),
  ]);
  const counts: DocsCounts = { failed: 0, problems: 0, healthy: 0, pending: 0 };
  for (const row of numbers.rows) counts[row.shown_state] = row.number;
  return {
    items: page.rows.map(toRecord),
    totalItems: state
      ? counts[state]
      : Object.values(counts).reduce((sum, number) => sum + number, 0),
    counts,
  };
}

function toRecord(row: DbDocsRow): DocsRecord {
  return {
    entityRef: row.entity_ref,
    state: row.shown_state,
    attemptedAt: row.attempted_at ?? undefined,
    engine: row.engine ?? undefined,
    error:
      row.error_message === null
        ? undefined
        : {
            message: row.error_message,
            file: row.error_file ?? undefined,
            line: row.error_line ?? undefined,
          },
    builtAt: row.built_at ?? undefined,
    durationMs: row.duration_ms ?? undefined,
    pages: row.pages ?? undefined,
    sourceModifiedAt: row.source_modified_at ?? undefined,
    problemTotal: row.problem_total,
    problemCounts: row.problem_counts,
  };
}
