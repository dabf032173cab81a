import type { ReportKind } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { memberBinds, memberSql } from './memberSql';
import type { MemberSelection } from './types';

/** What is known of a service at all, at any time. */
export type ServiceSends = Record<ReportKind, boolean>;

/** What each service of a scope sends, by its id. */
export async function serviceSends(
  knex: Knex,
  members: MemberSelection,
): Promise<Map<number, ServiceSends>> {
  const { rows } = await knex.raw<{
    rows: Array<ServiceSends & { id: number }>;
  }>(
    `WITH member AS MATERIALIZED (
            SELECT DISTINCT service_id FROM (${memberSql(members)}) AS member)
     SELECT member.service_id AS id,
            coalesce(bool_or(EXISTS (SELECT FROM deployments
                                      WHERE key_id = key.id)), false)
              AS deployments,
            coalesce(bool_or(EXISTS (SELECT FROM deployments
                                      WHERE key_id = key.id AND names_changes)
                 OR EXISTS (SELECT FROM changes WHERE key_id = key.id)
                 OR EXISTS (SELECT FROM key_repositories AS own
                              JOIN changes ON changes.repository = own.repository
                             WHERE own.key_id = key.id)), false) AS changes,
            coalesce(bool_or(EXISTS (SELECT FROM incidents
                                      WHERE key_id = key.id)), false)
              AS incidents,
            coalesce(bool_or(EXISTS (SELECT FROM pipelines
                                      WHERE key_id = key.id)), false)
              AS pipelines
       FROM member
       LEFT JOIN service_keys AS key ON key.service_id = member.service_id
      GROUP BY member.service_id`,
    memberBinds(members, 'UTC'),
  );
  return new Map(rows.map(({ id, ...sends }) => [id, sends]));
}
