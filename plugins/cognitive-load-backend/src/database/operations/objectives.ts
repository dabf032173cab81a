import type { Knex } from 'knex';

/** Counts one check of an objective. */
export async function countCheck(
  knex: Knex,
  options: { key: string; day: string; good: boolean },
): Promise<void> {
  await knex.raw(
    `INSERT INTO objective_days (key, day, good, total)
     VALUES (:key, :day::date, :good::boolean::integer, 1)
         ON CONFLICT (key, day) DO UPDATE
        SET good = objective_days.good + excluded.good,
            total = objective_days.total + 1`,
    options,
  );
}
