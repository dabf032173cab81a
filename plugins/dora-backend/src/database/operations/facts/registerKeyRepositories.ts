import type { Knex } from 'knex';

/** Remembers which repositories the deployments of a name come from. */
export async function registerKeyRepositories(
  knex: Knex,
  pairs: Array<{ keyId: number; repository: string }>,
): Promise<void> {
  await knex.raw(
    `INSERT INTO key_repositories (repository, key_id)
     SELECT * FROM unnest(:repositories::text[], :keyIds::integer[])
         AS new (repository, key_id)
      ORDER BY repository, key_id
         ON CONFLICT (repository, key_id) DO NOTHING`,
    {
      repositories: pairs.map(({ repository }) => repository),
      keyIds: pairs.map(({ keyId }) => keyId),
    },
  );
}
