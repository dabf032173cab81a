import type { MemberSelection } from './types';

/**
 * Whether a row of `services` counts as a service: its type is one that is
 * deployed, or something was reported about it.
 */
export const IS_SERVICE = `(services.deployable
  OR EXISTS (SELECT FROM service_keys
              WHERE service_keys.service_id = services.id))`;

/**
 * SQL of a scope's services: rows of `service_id` and the days `since` and
 * `until` between which they belong to it, both null without a bound. Read as
 * owned now, a service belongs to it at all times.
 *
 * As owned then, a whole day belongs to the scope that has the service at its
 * end, so each day counts once; and the earliest known owner of a service, by
 * kind of scope, stands for all earlier days.
 *
 * A component that is left out is in no scope but its own.
 *
 * Needs the binds of `memberBinds`.
 */
export function memberSql({
  scope,
  ownership,
  only,
  withLeftOut,
}: MemberSelection): string {
  const among = (column: string) =>
    only === undefined ? '' : ` AND ${column} = ANY(:onlyServices::int[])`;
  const services = (table: string) =>
    withLeftOut
      ? ''
      : `JOIN services ON services.id = ${table}.service_id AND ${IS_SERVICE}`;
  const always = 'NULL::date AS since, NULL::date AS until';
  if (scope.serviceId !== null)
    return `SELECT id AS service_id, ${always} FROM services
             WHERE id = :scopeServiceId${among('id')}`;
  if (scope.kind === 'organisation')
    return `SELECT id AS service_id, ${always} FROM services
             WHERE ${withLeftOut ? 'true' : IS_SERVICE}${among('id')}`;
  if (ownership === 'now')
    return `SELECT service_id, ${always}
              FROM scope_members ${services('scope_members')}
             WHERE scope_id = :scopeId AND valid_to IS NULL${among(
               'service_id',
             )}`;
  return `
    SELECT member.service_id,
           CASE WHEN member.valid_from > earliest.valid_from
                THEN (member.valid_from AT TIME ZONE :timeZone)::date END AS since,
           (member.valid_to AT TIME ZONE :timeZone)::date AS until
      FROM scope_members AS member ${services('member')}
     CROSS JOIN LATERAL (
           SELECT min(other.valid_from) AS valid_from
             FROM scope_members AS other
             JOIN scopes ON scopes.id = other.scope_id
            WHERE other.service_id = member.service_id
              AND scopes.kind = :scopeKind) AS earliest
     WHERE member.scope_id = :scopeId${among('member.service_id')}`;
}

/** Binds of `memberSql`. */
export function memberBinds(
  { scope, only }: MemberSelection,
  timeZone: string,
) {
  return {
    scopeId: scope.scopeId ?? 0,
    scopeServiceId: scope.serviceId ?? 0,
    scopeKind: scope.kind,
    onlyServices: only ?? [],
    timeZone,
  };
}

/** Condition that a day belongs to a member of `memberSql`. */
export const memberHasDay = (day: string) =>
  `(member.since IS NULL OR ${day} >= member.since)
   AND (member.until IS NULL OR ${day} < member.until)`;

/**
 * Options of a statement with `memberSql`, all other text of which is always the
 * same. That of a single service is asked all the time and planned alike for
 * each, so it has a name, under which the server keeps its plan.
 */
export const planKeptAs = (
  name: string,
  { scope, only }: MemberSelection,
): { name?: string } =>
  scope.serviceId !== null && only === undefined
    ? { name: `dora-${name}-of-service` }
    : {};
