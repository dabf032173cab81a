import type { Knex } from 'knex';

/** Checks since a day, by objective. */
export async function sumChecks(
  knex: Knex,
  since: string,
): Promise<Record<string, { good: number; total: number }>> {
  const { rows } = await knex.raw<{
    rows: Array<{ key: string; good: number; total: number }>;
  }>(
    `SELECT key, sum(good)::int AS good, sum(total)::int AS total
       FROM objective_days WHERE day >= :since::date GROUP BY key`,
    { since },
  );
  return Object.fromEntries(
    rows.map(({ key, good, total }) => [key, { good, total }]),
  );
}
