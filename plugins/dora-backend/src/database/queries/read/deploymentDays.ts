import type { Knex } from 'knex';
import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import { dayOfIso, isoOfDay, type Day } from '../../../domain/time/days';
import { memberBinds, memberHasDay, memberSql } from './memberSql';
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

/** On how many days services deployed, by week. */
export const weeksOfDeployments = (
  knex: Knex,
  options: DeploymentDaysOptions,
) =>
  isPlainScope(options.members)
    ? weeksOfCells(knex, options)
    : weeksOfServices(knex, options);

interface DbWeekRow {
  week: string;
  days: number;
}

const toWeeks = (rows: DbWeekRow[]) =>
  new Map(rows.map(({ week, days }) => [dayOfIso(week), days]));

async function weeksOfCells(knex: Knex, options: DeploymentDaysOptions) {
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

async function weeksOfServices(knex: Knex, options: DeploymentDaysOptions) {
  const { generation, members, tier, first, end, timeZone } = options;
  const { rows } = await knex.raw<{ rows: DbWeekRow[] }>(
    `WITH member AS MATERIALIZED (${memberSql(members)})
     SELECT date_trunc('week', day.day)::date::text AS week, count(*)::int AS days
       FROM member
       JOIN service_days AS day
         ON day.generation = :generation
        AND day.service_id = member.service_id
        AND day.tier = :tier
        AND day.day >= :first::date AND day.day < :end::date
        AND ${memberHasDay('day.day')}
      WHERE day.deployments > 0
      GROUP BY 1`,
    {
      ...memberBinds(members, timeZone),
      generation,
      tier,
      first: isoOfDay(first),
      end: isoOfDay(end),
    },
  );
  return toWeeks(rows);
}

/** Since when each service deploys: one look into the primary key for each, whatever it has. */
export async function firstDeploymentDays(
  knex: Knex,
  options: DeploymentDaysOptions,
): Promise<Day[]> {
  const { generation, members, tier, timeZone } = options;
  const { rows } = await knex.raw<{ rows: Array<{ days: string[] | null }> }>(
    `WITH member AS MATERIALIZED (${memberSql(members)})
     SELECT array_agg(first.day::text ORDER BY first.day) AS days
       FROM (SELECT DISTINCT service_id FROM member) AS service
      CROSS JOIN LATERAL (
            SELECT day.day FROM service_days AS day
             WHERE day.generation = :generation
               AND day.service_id = service.service_id
               AND day.tier = :tier
               AND day.deployments > 0
             ORDER BY day.day LIMIT 1) AS first`,
    { ...memberBinds(members, timeZone), generation, tier },
  );
  return (rows[0].days ?? []).map(dayOfIso);
}
