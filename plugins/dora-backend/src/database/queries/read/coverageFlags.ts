import type { Knex } from 'knex';

export interface CoverageFlags {
  changes: boolean;
  incidents: boolean;
  deployments: boolean;
}

/** Which kinds of events are known of each service, at any time. */
export async function coverageFlags(
  knex: Knex,
  serviceIds: number[],
): Promise<Map<number, CoverageFlags>> {
  const { rows } = await knex.raw<{
    rows: Array<CoverageFlags & { service_id: number }>;
  }>(
    `SELECT key.service_id,
            bool_or(EXISTS (SELECT FROM deployments
                             WHERE key_id = key.id)) AS deployments,
            bool_or(EXISTS (SELECT FROM deployments
                             WHERE key_id = key.id AND names_changes)
                 OR EXISTS (SELECT FROM changes WHERE key_id = key.id)
                 OR EXISTS (SELECT FROM key_repositories AS own
                              JOIN changes ON changes.repository = own.repository
                             WHERE own.key_id = key.id)) AS changes,
            bool_or(EXISTS (SELECT FROM incidents
                             WHERE key_id = key.id)) AS incidents
       FROM service_keys AS key
      WHERE key.service_id = ANY(:serviceIds::int[])
      GROUP BY key.service_id`,
    { serviceIds },
  );
  return new Map(
    rows.map(({ service_id: serviceId, ...flags }) => [serviceId, flags]),
  );
}
