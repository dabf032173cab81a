import type { Knex } from 'knex';
import type { ChangeFact } from '../../../domain/facts';
import { packedChange, unpackChange, type PackedChange } from './packedChange';

/** The changes that deployments name, in the order of their lists. */
export async function loadNamedChanges(
  tx: Knex.Transaction,
  deploymentIds: number[],
): Promise<Map<number, ChangeFact[]>> {
  const { rows } = await tx.raw<{
    rows: Array<{ id: number; changes: PackedChange[] }>;
  }>(
    `SELECT deployment_id::float8 AS id,
            json_agg(${packedChange('change_id')} ORDER BY position) AS changes
       FROM deployment_changes
      WHERE deployment_id = ANY(:deploymentIds::bigint[])
      GROUP BY deployment_id`,
    { deploymentIds },
  );
  return new Map(rows.map(row => [row.id, row.changes.map(unpackChange)]));
}
