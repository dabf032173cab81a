import type { Knex } from 'knex';
import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { DeploymentDays } from '../../../domain/query/frequencyBasis';
import { dayOfIso, isoOfDay, type Day } from '../../../domain/time/days';
import { memberBinds, memberHasDay, memberSql, planKeptAs } from './memberSql';
import type { MemberSelection } from './types';

/** Whether cells speak of exactly these services. */
export const isPlainScope = ({ scope, ownership, only }: MemberSelection) =>
  scope.scopeId !== null &&
  only === undefined &&
  (ownership === 'now' || scope.kind === 'organisation');

export interface DeploymentDaysOptions {
  generation: number;
  timeZone: string;
  members: MemberSelection;
  tier: EnvironmentTier;
  /** Monday of the first week, and the day after the last one. */
  first: Day;
  end: Day;
}

/** One look into the primary key for each service of `member`, whatever it has. */
const FIRST_DAYS = `
  SELECT array_agg(first.day::text ORDER BY first.day)
    FROM (SELECT DISTINCT service_id FROM member) AS service
   CROSS JOIN LATERAL (
         SELECT day.day FROM service_days AS day
          WHERE day.generation = :generation
            AND day.service_id = service.service_id
            AND day.tier = :tier
            AND day.deployments > 0
          ORDER BY day.day LIMIT 1) AS first`;

interface DbWeekRow {
  week: string;
  days: number;
}

const toWeeks = (rows: DbWeekRow[]) =>
  new Map(rows.map(({ week, days }) => [dayOfIso(week), days]));

/** On how many days services of a plain scope deployed, by week. */
export async function weeksOfCells(
  knex: Knex,
  options: DeploymentDaysOptions,
): Promise<Map<Day, number>> {
  const { generation, members, tier, first, end } = options;
  const { rows } = await knex.raw<{ rows: DbWeekRow[] }>(
    `SELECT start::text AS week, deployment_days AS days
       FROM scope_cells
      WHERE generation = :generation AND scope_id = :scopeId
        AND tier = :tier AND grain = 'week'
        AND start >= :first::date AND start < :end::date`,
    {
      generation,
      scopeId: members.scope.scopeId,
      tier,
      first: isoOfDay(first),
      end: isoOfDay(end),
    },
  );
  return toWeeks(rows);
}

/** The same of any services, with since when each of them deploys, in one question. */
export async function daysOfServices(
  knex: Knex,
  options: DeploymentDaysOptions,
): Promise<DeploymentDays> {
  const { generation, members, tier, first, end, timeZone } = options;
  const { rows } = await knex
    .raw<{
      rows: Array<{ weeks: DbWeekRow[] | null; days: string[] | null }>;
    }>(
      `WITH member AS MATERIALIZED (${memberSql(members)}), by_week AS (
       SELECT date_trunc('week', day.day)::date::text AS week, count(*)::int AS days
         FROM member
         JOIN service_days AS day
           ON day.generation = :generation
          AND day.service_id = member.service_id
          AND day.tier = :tier
          AND day.day >= :first::date AND day.day < :end::date
          AND ${memberHasDay('day.day')}
        WHERE day.deployments > 0
        GROUP BY 1)
     SELECT (SELECT json_agg(by_week) FROM by_week) AS weeks,
            (${FIRST_DAYS}) AS days`,
      {
        ...memberBinds(members, timeZone),
        generation,
        tier,
        first: isoOfDay(first),
        end: isoOfDay(end),
      },
    )
    .options(planKeptAs('days', members));
  const [{ weeks, days }] = rows;
  return {
    byWeek: toWeeks(weeks ?? []),
    firstDays: (days ?? []).map(dayOfIso),
  };
}

/** Since when each service deploys. */
export async function firstDeploymentDays(
  knex: Knex,
  options: DeploymentDaysOptions,
): Promise<Day[]> {
  const { generation, members, tier, timeZone } = options;
  const { rows } = await knex.raw<{ rows: Array<{ days: string[] | null }> }>(
    `WITH member AS MATERIALIZED (${memberSql(members)})
     SELECT (${FIRST_DAYS}) AS days`,
    { ...memberBinds(members, timeZone), generation, tier },
  );
  return (rows[0].days ?? []).map(dayOfIso);
}
