import type { Knex } from 'knex';
import { memberBinds, memberSql } from './memberSql';
import type { MemberSelection } from './types';

/** Services of a scope, at any time that the selection means, by their rows and refs. */
export async function listMembers(
  knex: Knex,
  members: MemberSelection,
): Promise<Array<{ id: number; ref: string }>> {
  const { rows } = await knex.raw<{ rows: Array<{ id: number; ref: string }> }>(
    `SELECT id, ref FROM services
      WHERE id IN (SELECT service_id FROM (${memberSql(members)}) AS member)`,
    // Days are not asked about, so that the zone of their ends does not matter.
    memberBinds(members, 'UTC'),
  );
  return rows;
}
