import type { Knex } from 'knex';
import type { KeyAssignment } from '../operations/facts/reassignServiceKeys';

/** All names under which services were reported, with what they mean today. */
export async function queryServiceKeys(knex: Knex): Promise<KeyAssignment[]> {
  const { rows } = await knex.raw<{ rows: KeyAssignment[] }>(
    `SELECT key.key, services.ref, services.resolved
       FROM service_keys AS key
       JOIN services ON services.id = key.service_id
      ORDER BY key.key`,
  );
  return rows;
}
