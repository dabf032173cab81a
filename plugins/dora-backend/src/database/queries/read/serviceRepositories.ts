import type { Knex } from 'knex';

/** Repositories that the catalog names for services, by the ref of the service. */
export async function serviceRepositories(
  knex: Knex,
  refs: string[],
): Promise<Map<string, string[]>> {
  if (refs.length === 0) return new Map();
  const { rows } = await knex.raw<{
    rows: Array<{ ref: string; repositories: string[] }>;
  }>(
    `SELECT services.ref, array_agg(repository ORDER BY repository) AS repositories
       FROM service_repositories
       JOIN services ON services.id = service_id
      WHERE services.ref = ANY(:refs::text[])
      GROUP BY services.ref`,
    { refs },
  );
  return new Map(rows.map(({ ref, repositories }) => [ref, repositories]));
}
