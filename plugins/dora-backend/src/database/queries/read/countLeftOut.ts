import type { Knex } from 'knex';
import { memberBinds, memberSql } from './memberSql';
import type { MemberSelection } from './types';

/** Components of a scope that count as no services: never deployed, and never reported. */
export async function countLeftOut(
  knex: Knex,
  members: MemberSelection,
): Promise<number> {
  if (members.scope.serviceId !== null) return 0;
  const { rows } = await knex.raw<{ rows: Array<{ n: number }> }>(
    `SELECT count(*)::int AS n FROM (
       SELECT service_id FROM (${memberSql({
         ...members,
         withLeftOut: true,
       })}) AS everything
       EXCEPT
       SELECT service_id FROM (${memberSql({
         ...members,
         withLeftOut: undefined,
       })}) AS services) AS left_out`,
    memberBinds(members, 'UTC'),
  );
  return rows[0].n;
}
