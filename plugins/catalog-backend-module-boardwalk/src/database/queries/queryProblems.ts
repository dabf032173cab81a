import { Knex } from 'knex';
import { ProblemRow, QueryProblemsOptions } from '../types';

/**
 * A conflict counts while the entity is still held by another location, and
 * the location that lost is still in use: something in the catalog came from
 * it, or it was read lately. Minutes, above the catalog's processing interval.
 */
const RECENT_MINUTES = 10;

// `errors` is text, and empty before the first processing: the CASE keeps the
// cast away from such rows, whatever order the planner picks.
const PROBLEMS = `
  SELECT 'processing' AS source,
         state.entity_ref,
         COALESCE(failures.since, state.last_discovery_at) AS since,
         error.value AS error,
         error.ordinality AS position,
         state.unprocessed_entity,
         NULL AS location_ref,
         NULL AS winner
    FROM refresh_state AS state
    LEFT JOIN boardwalk_failures AS failures USING (entity_ref)
   CROSS JOIN LATERAL jsonb_array_elements(
           CASE WHEN left(state.errors, 1) = '['
                THEN state.errors::jsonb ELSE '[]'::jsonb END
         ) WITH ORDINALITY AS error
   WHERE state.errors NOT IN ('', '[]')
  UNION ALL
  SELECT 'conflict',
         conflicts.entity_ref,
         conflicts.since,
         NULL,
         1,
         NULL,
         conflicts.location_ref,
         holder.location_key
    FROM boardwalk_conflicts AS conflicts
    JOIN refresh_state AS holder
      ON holder.entity_ref = conflicts.entity_ref
     AND holder.location_key <> conflicts.location_ref
   WHERE conflicts.last_seen_at > now() - make_interval(mins => :recentMinutes)
      OR EXISTS (SELECT FROM refresh_state AS used
                  WHERE used.location_key = conflicts.location_ref)`;

interface DbProblemRow {
  source: 'processing' | 'conflict';
  entity_ref: string;
  since: Date;
  error: unknown;
  unprocessed_entity: string | null;
  location_ref: string | null;
  winner: string | null;
}

/** One page of problems, newest first, and how many there are in all. */
export async function queryProblems(
  knex: Knex,
  { limit, offset }: QueryProblemsOptions,
): Promise<{ rows: ProblemRow[]; total: number }> {
  const bindings = { recentMinutes: RECENT_MINUTES, limit, offset };
  const [page, count] = await Promise.all([
    knex.raw<{ rows: DbProblemRow[] }>(
      `SELECT * FROM (${PROBLEMS}) AS problems
        ORDER BY since DESC, entity_ref, location_ref, position
        LIMIT :limit OFFSET :offset`,
      bindings,
    ),
    knex.raw<{ rows: Array<{ total: string }> }>(
      `SELECT count(*) AS total FROM (${PROBLEMS}) AS problems`,
      bindings,
    ),
  ]);
  return {
    rows: page.rows.map(toProblemRow),
    total: Number(count.rows[0].total),
  };
}

function toProblemRow(row: DbProblemRow): ProblemRow {
  const { entity_ref: entityRef, since } = row;
  return row.source === 'conflict'
    ? {
        source: 'conflict',
        entityRef,
        since,
        locationRef: row.location_ref ?? '',
        winner: row.winner ?? '',
      }
    : {
        source: 'processing',
        entityRef,
        since,
        error: row.error,
        entity: JSON.parse(row.unprocessed_entity ?? '{}'),
      };
}
