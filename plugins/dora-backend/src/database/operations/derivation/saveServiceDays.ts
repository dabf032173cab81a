import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  DAY_COUNTERS,
  DAY_LISTS,
  type ServiceDay,
} from '../../../domain/derivation/serviceDays';
import { dayOfIso, isoOfDay, type Day } from '../../../domain/time/days';

/** A day of a tier. */
export interface TierDay {
  tier: EnvironmentTier;
  day: Day;
}

const LISTS = DAY_LISTS.map(name => `${name}_values`);
const FIGURES = [...DAY_COUNTERS, ...LISTS];
const columnsOf = (table: string) =>
  FIGURES.map(name => `${table}.${name}`).join(', ');

const STATEMENT = `
  WITH given AS (
    SELECT * FROM json_to_recordset(:rows::json) AS row (
      tier text, day date,
      ${DAY_COUNTERS.map(name => `${name} integer`).join(', ')},
      ${LISTS.map(name => `${name} bytea`).join(', ')})
  ), gone AS (
    DELETE FROM service_days AS present
     WHERE generation = :generation AND service_id = :serviceId
       AND NOT EXISTS (SELECT FROM given
                        WHERE given.tier = present.tier
                          AND given.day = present.day)
    RETURNING tier, day
  ), written AS (
    INSERT INTO service_days (generation, service_id, tier, day, ${FIGURES.join(
      ', ',
    )})
    SELECT :generation, :serviceId, given.tier, given.day, ${columnsOf('given')}
      FROM given
      LEFT JOIN service_days AS present
        ON present.generation = :generation
       AND present.service_id = :serviceId
       AND present.tier = given.tier
       AND present.day = given.day
     WHERE (${columnsOf('given')}) IS DISTINCT FROM (${columnsOf('present')})
        ON CONFLICT (generation, service_id, tier, day) DO UPDATE
       SET ${FIGURES.map(name => `${name} = excluded.${name}`).join(', ')}
    RETURNING tier, day
  )
  SELECT tier, day::text AS day FROM gone
   UNION ALL
  SELECT tier, day::text AS day FROM written`;

/**
 * Writes what differs from the days that are there.
 *
 * @returns the days that changed
 */
export async function saveServiceDays(
  tx: Knex.Transaction,
  options: { generation: number; serviceId: number; days: ServiceDay[] },
): Promise<TierDay[]> {
  const { generation, serviceId, days } = options;
  const { rows } = await tx.raw<{
    rows: Array<{ tier: EnvironmentTier; day: string }>;
  }>(STATEMENT, {
    generation,
    serviceId,
    rows: JSON.stringify(days.map(toDbRow)),
  });
  return rows.map(({ tier, day }) => ({ tier, day: dayOfIso(day) }));
}

function toDbRow({ tier, day, counters, lists }: ServiceDay) {
  return {
    tier,
    day: isoOfDay(day),
    ...counters,
    ...Object.fromEntries(
      DAY_LISTS.map(name => [
        `${name}_values`,
        lists[name] && `\\x${lists[name].toString('hex')}`,
      ]),
    ),
  };
}
