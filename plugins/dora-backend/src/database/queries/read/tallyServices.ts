import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { Tally } from '../../../domain/query/tally';
import { dayOfIso, isoOfDay, type Day } from '../../../domain/time/days';
import { memberBinds, memberHasDay, memberSql } from './memberSql';
import {
  sumOfDays,
  tallyNames,
  toTally,
  type DbTallyRow,
} from './tallyColumns';
import type { MemberSelection } from './types';

export interface ServiceTally {
  serviceId: number;
  service: string;
  title: string;
  resolved: boolean;
  tally: Tally;
  /** Day of its first deployment ever; null without one. */
  firstDay: Day | null;
  /** Days with a deployment, and deployments, by Monday of the week. */
  weeks: Map<Day, { days: number; deployments: number }>;
}

interface Options {
  generation: number;
  timeZone: string;
  members: MemberSelection;
  tier: EnvironmentTier;
  first: Day;
  end: Day;
}

/** Lists of values are read for so many services at once, to hold memory flat. */
const BATCH = 100;

/** Figures of each service of a scope, with all values of lead and recovery times. */
export async function tallyServices(
  knex: Knex,
  options: Options,
  use: (batch: ServiceTally[]) => void,
): Promise<void> {
  const { members, timeZone } = options;
  const { rows } = await knex.raw<{ rows: Array<{ service_id: number }> }>(
    `SELECT DISTINCT service_id FROM (${memberSql(members)}) AS member
      ORDER BY service_id`,
    memberBinds(members, timeZone),
  );
  for (let from = 0; from < rows.length; from += BATCH) {
    const only = rows.slice(from, from + BATCH).map(row => row.service_id);
    use(await tallyBatch(knex, { ...options, members: { ...members, only } }));
  }
}

type DbRow = DbTallyRow & {
  service_id: number;
  service: string;
  title: string;
  resolved: boolean;
  first_day: string | null;
  weeks: string[] | null;
  week_days: number[] | null;
  week_deployments: number[] | null;
};

const MEASURES_OF_ROWS = ['lead', 'recovery', 'gap'] as const;

async function tallyBatch(
  knex: Knex,
  options: Options,
): Promise<ServiceTally[]> {
  const { generation, members, tier, first, end, timeZone } = options;
  const { rows } = await knex.raw<{ rows: DbRow[] }>(
    `WITH member AS MATERIALIZED (${memberSql(members)}),
          day AS MATERIALIZED (
            SELECT day.* FROM member
              JOIN service_days AS day
                ON day.generation = :generation
               AND day.service_id = member.service_id
               AND day.tier = :tier
               AND day.day >= :first::date AND day.day < :end::date
               AND ${memberHasDay('day.day')}),
          total AS (
            SELECT day.service_id, ${sumOfDays(MEASURES_OF_ROWS)}
              FROM day GROUP BY 1),
          week AS (
            SELECT service_id, date_trunc('week', day)::date AS week,
                   count(*)::int AS days, sum(deployments)::int AS deployments
              FROM day WHERE deployments > 0 GROUP BY 1, 2),
          weeks AS (
            SELECT service_id, array_agg(week::text ORDER BY week) AS weeks,
                   array_agg(days ORDER BY week) AS week_days,
                   array_agg(deployments ORDER BY week) AS week_deployments
              FROM week GROUP BY 1)
     SELECT service.id AS service_id, service.ref AS service,
            COALESCE(service.title, service.ref) AS title, service.resolved,
            first.day::text AS first_day, weeks.weeks, weeks.week_days,
            weeks.week_deployments, ${tallyNames('total')}
       FROM services AS service
       LEFT JOIN total ON total.service_id = service.id
       LEFT JOIN weeks ON weeks.service_id = service.id
       LEFT JOIN LATERAL (
            SELECT day.day FROM service_days AS day
             WHERE day.generation = :generation AND day.service_id = service.id
               AND day.tier = :tier AND day.deployments > 0
             ORDER BY day.day LIMIT 1) AS first ON true
      WHERE service.id IN (SELECT service_id FROM member)`,
    {
      ...memberBinds(members, timeZone),
      generation,
      tier,
      first: isoOfDay(first),
      end: isoOfDay(end),
    },
  );
  return rows.map(row => ({
    serviceId: row.service_id,
    service: row.service,
    title: row.title,
    resolved: row.resolved,
    tally: toTally(row, 'values'),
    firstDay: row.first_day === null ? null : dayOfIso(row.first_day),
    weeks: new Map(
      (row.weeks ?? []).map((week, index) => [
        dayOfIso(week),
        {
          days: row.week_days![index],
          deployments: row.week_deployments![index],
        },
      ]),
    ),
  }));
}
