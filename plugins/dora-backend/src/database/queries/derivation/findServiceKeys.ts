import type { Knex } from 'knex';

/** Under which names, and from which repositories, facts of a service may come. */
export interface ServiceKeys {
  keyIds: number[];
  repositories: string[];
}

export async function findServiceKeys(
  tx: Knex.Transaction,
  serviceId: number,
): Promise<ServiceKeys> {
  const { rows } = await tx.raw<{
    rows: Array<{ key_ids: number[]; repositories: string[] }>;
  }>(
    `WITH own AS (SELECT id, key FROM service_keys WHERE service_id = :serviceId)
     SELECT ARRAY(SELECT id FROM own ORDER BY id) AS key_ids,
            ARRAY(SELECT repository FROM key_repositories
                   WHERE key_id IN (SELECT id FROM own)
                   UNION
                  SELECT repository FROM service_repositories
                   WHERE service_id = :serviceId
                   UNION
                  SELECT key FROM own) AS repositories`,
    { serviceId },
  );
  return { keyIds: rows[0].key_ids, repositories: rows[0].repositories };
}
