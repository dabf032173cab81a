import type {
  ReconciliationState,
  ReconciliationStream,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { COMPARISONS } from '../../../domain/reconciliation/streams';

/** Which lists of a source; others were read once, and their repositories are gone. */
export interface CurrentStreams {
  source: string;
  repositories: string[];
  streams: string[];
}

const CURRENT = `source = :source AND repository = ANY(:repositories::text[])
                 AND stream = ANY(:streams::text[])`;

/** SQL: how a list stands. */
const STATE = `
  CASE WHEN paused THEN 'paused'
       WHEN failures > 0 THEN 'failing'
       WHEN pass_started_at IS NOT NULL THEN 'reading'
       WHEN pass_since IS NOT NULL OR read_through IS NULL THEN 'waiting'
       ELSE 'caught-up' END`;

/** SQL: the share of its pass that was read, going by the age of what came last. */
const PROGRESS = `
  CASE WHEN pass_started_at IS NULL
       THEN CASE WHEN pass_since IS NULL AND read_through IS NOT NULL THEN 1.0 ELSE 0.0 END
       WHEN reached_at IS NULL OR pass_started_at <= pass_since THEN 0.0
       ELSE LEAST(0.99, GREATEST(0.0,
              extract(epoch FROM pass_started_at - reached_at)
              / extract(epoch FROM pass_started_at - pass_since))) END`;

type Counts = Record<ReconciliationState, string>;

/** Lists of a source by kind, in the order of the kinds given. */
export async function queryStreamKinds(
  knex: Knex,
  which: CurrentStreams,
): Promise<ReconciliationStream[]> {
  const { rows } = await knex.raw<{
    rows: Array<
      Counts & {
        stream: string;
        progress: number;
        events: string;
        added: string;
        rejected: string;
      }
    >;
  }>(
    `SELECT stream, avg(progress)::float8 AS progress, sum(events) AS events,
            sum(added) AS added, sum(rejected) AS rejected,
            count(*) FILTER (WHERE state = 'caught-up') AS "caught-up",
            count(*) FILTER (WHERE state = 'reading') AS reading,
            count(*) FILTER (WHERE state = 'waiting') AS waiting,
            count(*) FILTER (WHERE state = 'failing') AS failing,
            count(*) FILTER (WHERE state = 'paused') AS paused
       FROM (SELECT *, ${STATE} AS state, ${PROGRESS} AS progress
               FROM reconciliation_streams WHERE ${CURRENT}) AS row
      GROUP BY stream
      ORDER BY array_position(:streams::text[], stream)`,
    { ...which },
  );
  return rows.map(row => ({
    stream: row.stream,
    states: {
      'caught-up': Number(row['caught-up']),
      reading: Number(row.reading),
      waiting: Number(row.waiting),
      failing: Number(row.failing),
      paused: Number(row.paused),
    },
    progress: row.progress,
    events: Number(row.events),
    added: Number(row.added),
    rejected: Number(row.rejected),
  }));
}

/** Moments over all lists of a source. */
export interface StreamMoments {
  readingSince?: Date;
  /** Undefined until every list was read once. */
  readThrough?: Date;
  lastRunAt?: Date;
  nextAt?: Date;
}

export async function queryStreamMoments(
  knex: Knex,
  which: CurrentStreams,
): Promise<StreamMoments> {
  const { rows } = await knex.raw<{
    rows: Array<Record<keyof StreamMoments, Date | null>>;
  }>(
    `SELECT min(pass_since) AS "readingSince", max(last_run_at) AS "lastRunAt",
            CASE WHEN bool_and(read_through IS NOT NULL)
                 THEN min(read_through) FILTER (WHERE stream <> :comparisons)
            END AS "readThrough",
            min(not_before) FILTER (WHERE NOT paused) AS "nextAt"
       FROM reconciliation_streams WHERE ${CURRENT}`,
    { ...which, comparisons: COMPARISONS },
  );
  const [{ readingSince, readThrough, lastRunAt, nextAt }] = rows;
  return {
    readingSince: readingSince ?? undefined,
    readThrough: readThrough ?? undefined,
    lastRunAt: lastRunAt ?? undefined,
    nextAt: nextAt ?? undefined,
  };
}

/** What went wrong with lists of a source, most frequent first. */
export async function queryStreamErrors(
  knex: Knex,
  which: CurrentStreams,
  limit: number,
): Promise<Array<{ message: string; repositories: number; example: string }>> {
  const { rows } = await knex.raw<{
    rows: Array<{ message: string; repositories: string; example: string }>;
  }>(
    `SELECT last_error AS message, count(DISTINCT repository) AS repositories,
            min(repository COLLATE "C") AS example
       FROM reconciliation_streams
      WHERE ${CURRENT} AND last_error IS NOT NULL
      GROUP BY last_error
      ORDER BY 2 DESC, last_error COLLATE "C"
      LIMIT :limit`,
    { ...which, limit },
  );
  return rows.map(row => ({ ...row, repositories: Number(row.repositories) }));
}

/** How many pairs of revisions the host could not tell of. */
export async function countUncomparable(
  knex: Knex,
  repositories: string[],
): Promise<number> {
  const { rows } = await knex.raw<{ rows: Array<{ count: string }> }>(
    `SELECT count(*) FROM comparisons
      WHERE change_ids IS NULL AND repository = ANY(:repositories::text[])`,
    { repositories },
  );
  return Number(rows[0].count);
}

export interface StreamListRow {
  id: number;
  repository: string;
  stream: string;
  state: ReconciliationState;
  progress: number;
  readThrough: Date | null;
  lastRunAt: Date | null;
  nextAt: Date | null;
  events: string;
  added: string;
  rejected: string;
  error: string | null;
}

/** Lists of a source, in the order in which they were made. */
export async function queryStreamRows(
  knex: Knex,
  which: CurrentStreams,
  page: { state?: ReconciliationState; after?: number; limit: number },
): Promise<StreamListRow[]> {
  const { rows } = await knex.raw<{ rows: StreamListRow[] }>(
    `SELECT * FROM (
       SELECT id, repository, stream, ${STATE} AS state,
              (${PROGRESS})::float8 AS progress, read_through AS "readThrough",
              last_run_at AS "lastRunAt",
              CASE WHEN NOT paused THEN not_before END AS "nextAt",
              events, added, rejected, last_error AS error
         FROM reconciliation_streams
        WHERE ${CURRENT} AND id > :after::bigint) AS row
      WHERE :state::text IS NULL OR state = :state
      ORDER BY id
      LIMIT :limit`,
    {
      ...which,
      after: page.after ?? 0,
      state: page.state ?? null,
      limit: page.limit,
    },
  );
  return rows;
}
