import { memberBinds, memberHasDay, memberSql } from './memberSql';
import type { MemberSelection } from './types';

/** Which rows of a list are meant. Moments are milliseconds, UTC. */
export interface ListFilter {
  generation: number;
  timeZone: string;
  members: MemberSelection;
  from: number;
  to: number;
  limit: number;
}

/** Rows of all services need no look at who they belong to. */
const isEverything = ({ scope, only }: MemberSelection) =>
  scope.kind === 'organisation' && only === undefined;

/**
 * SQL that holds rows of `table` to the members, by the names of the services:
 * an index leads from a name to its newest rows.
 */
export function memberFilter(
  members: MemberSelection,
  table: string,
  moment: string,
): { with: string; where: string } {
  if (isEverything(members)) return { with: '', where: 'true' };
  return {
    with: `WITH member AS MATERIALIZED (${memberSql(members)})`,
    where: `${table}.key_id = ANY (ARRAY(
              SELECT own.id FROM service_keys AS own
                JOIN member ON member.service_id = own.service_id))
            AND EXISTS (
              SELECT FROM member
               WHERE member.service_id = key.service_id
                 AND ${memberHasDay(
                   `(${moment} AT TIME ZONE :timeZone)::date`,
                 )})`,
  };
}

/** Binds of every list. */
export const listBinds = (filter: ListFilter) => ({
  ...memberBinds(filter.members, filter.timeZone),
  generation: filter.generation,
  from: new Date(filter.from),
  to: new Date(filter.to),
  limit: filter.limit,
});
