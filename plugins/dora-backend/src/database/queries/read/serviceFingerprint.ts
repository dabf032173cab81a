import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { isoOfDay, type Day } from '../../../domain/time/days';

/**
 * The same as long as no day of the service in the range was written, see
 * `cellVersions`, nor its first deployment became another one: frequencies
 * depend on that, wherever it lies.
 */
export async function serviceFingerprint(
  knex: Knex,
  options: {
    generation: number;
    serviceId: number;
    tier: EnvironmentTier;
    first: Day;
    end: Day;
  },
): Promise<string> {
  const { rows } = await knex.raw<{ rows: Array<{ fingerprint: string }> }>(
    `SELECT count(*) || ':' || COALESCE(sum(hashtextextended(
              concat_ws(' ', day, xmin, ctid), 0)), 0) || ':' ||
            COALESCE((SELECT first.day::text FROM service_days AS first
              WHERE first.generation = :generation
                AND first.service_id = :serviceId
                AND first.tier = :tier AND first.deployments > 0
              ORDER BY first.day LIMIT 1), '') AS fingerprint
       FROM service_days
      WHERE generation = :generation AND service_id = :serviceId
        AND tier = :tier AND day >= :first::date AND day < :end::date`,
    {
      ...options,
      first: isoOfDay(options.first),
      end: isoOfDay(options.end),
    },
  );
  return rows[0].fingerprint;
}
