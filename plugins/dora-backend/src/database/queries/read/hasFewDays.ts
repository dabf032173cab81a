import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { isoOfDay, type Day } from '../../../domain/time/days';
import { memberBinds, memberHasDay, memberSql } from './memberSql';
import type { MemberSelection } from './types';

/** Whether the services of a scope have no more days with figures than so many; counts no further. */
export async function hasFewDays(
  knex: Knex,
  options: {
    generation: number;
    timeZone: string;
    members: MemberSelection;
    tier: EnvironmentTier;
    first: Day;
    end: Day;
    most: number;
  },
): Promise<boolean> {
  const { generation, timeZone, members, tier, first, end, most } = options;
  const { rows } = await knex.raw<{ rows: Array<{ few: boolean }> }>(
    `WITH member AS MATERIALIZED (${memberSql(members)})
     SELECT count(*) <= :most AS few
       FROM (SELECT FROM member
               JOIN service_days AS day
                 ON day.generation = :generation
                AND day.service_id = member.service_id
                AND day.tier = :tier
                AND day.day >= :first::date AND day.day < :end::date
                AND ${memberHasDay('day.day')}
              LIMIT :most::int + 1) AS found`,
    {
      ...memberBinds(members, timeZone),
      generation,
      tier,
      first: isoOfDay(first),
      end: isoOfDay(end),
      most,
    },
  );
  return rows[0].few;
}
