import type { Knex } from 'knex';
import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Tally } from '../../../domain/query/tally';
import { isoOfDay, type Day } from '../../../domain/time/days';
import { memberBinds, memberHasDay, memberSql, planKeptAs } from './memberSql';
import { sumOfDays, toTally, type DbTallyRow } from './tallyColumns';
import type { MemberSelection } from './types';

/**
 * All values of a scope's services, added up by period. The periods follow each
 * other without gaps: `starts` are their first days, ascending.
 */
export async function tallyServiceDays(
  knex: Knex,
  options: {
    generation: number;
    timeZone: string;
    members: MemberSelection;
    tier: EnvironmentTier;
    starts: Day[];
    end: Day;
  },
): Promise<Map<Day, Tally>> {
  const { generation, members, tier, starts, end, timeZone } = options;
  if (starts.length === 0 || starts[0] >= end) return new Map();
  const { rows } = await knex
    .raw<{
      rows: Array<DbTallyRow & { period: number }>;
    }>(
      `WITH member AS MATERIALIZED (${memberSql(members)})
     SELECT width_bucket(day.day, :starts::date[]) AS period, ${sumOfDays()}
       FROM member
       JOIN service_days AS day
         ON day.generation = :generation
        AND day.service_id = member.service_id
        AND day.tier = :tier
        AND day.day >= :first::date AND day.day < :end::date
        AND ${memberHasDay('day.day')}
      GROUP BY 1`,
      {
        ...memberBinds(members, timeZone),
        generation,
        tier,
        starts: starts.map(isoOfDay),
        first: isoOfDay(starts[0]),
        end: isoOfDay(end),
      },
    )
    .options(planKeptAs('tally', members));
  // width_bucket counts from one.
  return new Map(
    rows.map(row => [starts[row.period - 1], toTally(row, 'values')]),
  );
}
