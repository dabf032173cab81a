import type { Knex } from 'knex';

/** Two revisions that followed each other in an environment, and nobody compared. */
export interface UncomparedPair {
  base: string;
  head: string;
  /** Services that went from one to the other. */
  serviceIds: number[];
}

/**
 * Pairs of a repository that figures would use: of each success that names no
 * changes, and the success of the service before it in the same environment, as
 * `deriveService` orders them. Of a rollback both ways: what it takes back was
 * delivered. Production comes first; environments of no tier, such as previews,
 * are many, and nobody asks for their lead times. A pair that the host could not
 * tell of is asked for again after a while.
 */
export async function findUncompared(
  knex: Knex,
  options: { repository: string; limit: number; triedBefore: Date },
): Promise<UncomparedPair[]> {
  const { rows } = await knex.raw<{
    rows: Array<{ base: string; head: string; service_ids: number[] }>;
  }>(
    `WITH success AS (
       SELECT key.service_id, revision AS head, names_changes, finished_at,
              environment.tier,
              lag(revision) OVER (
                PARTITION BY key.service_id, environment_id
                ORDER BY finished_at, source.name COLLATE "C",
                         external_id COLLATE "C", attempt, digest) AS base
         FROM deployments
         JOIN service_keys AS key ON key.id = key_id
         JOIN sources AS source ON source.id = source_id
         JOIN environments AS environment ON environment.id = environment_id
        WHERE deployments.repository = :repository
          AND status = 'success' AND revision IS NOT NULL
          AND environment.tier <> 'other'
     ), forward AS (
       SELECT base, head, service_id, finished_at, tier
         FROM success WHERE NOT names_changes AND base <> head
     ), pair AS (
       SELECT * FROM forward
        UNION ALL
       SELECT forward.head, forward.base, service_id, finished_at, tier
         FROM forward
         JOIN comparisons AS back
           ON back.repository = :repository AND back.base = forward.base
          AND back.head = forward.head AND back.change_ids = '{}'
     )
     SELECT base, head, array_agg(DISTINCT service_id) AS service_ids
       FROM pair
      WHERE base ~ '^([0-9a-f]{40}|[0-9a-f]{64})$'
        AND head ~ '^([0-9a-f]{40}|[0-9a-f]{64})$'
        AND NOT EXISTS (
              SELECT FROM comparisons AS known
               WHERE known.repository = :repository
                 AND known.base = pair.base AND known.head = pair.head
                 AND (known.change_ids IS NOT NULL
                      OR known.compared_at > :triedBefore))
      GROUP BY base, head
      ORDER BY bool_or(tier = 'production') DESC, max(finished_at) DESC
      LIMIT :limit`,
    options,
  );
  return rows.map(({ service_ids, ...pair }) => ({
    ...pair,
    serviceIds: service_ids,
  }));
}
