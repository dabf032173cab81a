import type { Knex } from 'knex';

/**
 * Says that the figures of services are behind their facts. The row is updated
 * even if it is there: that locks it, so that a worker cannot take it before
 * these facts are committed and it could see them. Rows are locked in the order
 * of ids, as the last thing of a transaction.
 */
export async function markServicesDirty(
  tx: Knex.Transaction,
  options: {
    /** Names whose services have new facts. */
    keyIds: number[];
    /** Services that have, whatever their names. */
    serviceIds?: number[];
  },
): Promise<void> {
  await tx.raw(
    `INSERT INTO dirty_services (service_id)
     SELECT id
       FROM (SELECT service_id AS id FROM service_keys
              WHERE id = ANY(:keyIds::integer[])
             UNION
             SELECT unnest(:serviceIds::integer[])) AS service
      ORDER BY id
         ON CONFLICT (service_id) DO UPDATE SET since = dirty_services.since`,
    { keyIds: options.keyIds, serviceIds: options.serviceIds ?? [] },
  );
}
