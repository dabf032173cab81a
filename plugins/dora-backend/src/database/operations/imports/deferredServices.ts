import type { Knex } from 'knex';

/** An import that was killed has not written for longer than this. */
const ABANDONED = '1 minute';

/**
 * Notes services whose figures are to be computed once the import is over. The
 * time is written anew only now and then: it has to tell one that goes on from
 * one that was killed.
 */
export async function deferServices(
  tx: Knex.Transaction,
  options: { keyIds: number[]; serviceIds: number[] },
): Promise<void> {
  await tx.raw(
    `INSERT INTO deferred_services (service_id)
     SELECT id
       FROM (SELECT service_id AS id FROM service_keys
              WHERE id = ANY(:keyIds::integer[])
             UNION
             SELECT unnest(:serviceIds::integer[])) AS service
      ORDER BY id
         ON CONFLICT (service_id) DO UPDATE SET last_at = now()
      WHERE deferred_services.last_at < now() - interval '10 seconds'`,
    options,
  );
}

/**
 * Hands deferred services on to those who compute figures: all, or only if the
 * import that deferred them was abandoned.
 *
 * @returns whether there were any
 */
export async function releaseDeferred(
  knex: Knex,
  { abandoned }: { abandoned: boolean },
): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: Array<{ released: number }> }>(
    `WITH released AS (
       DELETE FROM deferred_services
        WHERE NOT :abandoned::boolean
           OR (SELECT max(last_at) FROM deferred_services)
              < now() - interval '${ABANDONED}'
       RETURNING service_id
     ), marked AS (
       INSERT INTO dirty_services (service_id)
       SELECT service_id FROM released ORDER BY service_id
           ON CONFLICT (service_id) DO UPDATE SET since = dirty_services.since
     )
     SELECT count(*)::int AS released FROM released`,
    { abandoned },
  );
  return rows[0].released > 0;
}
