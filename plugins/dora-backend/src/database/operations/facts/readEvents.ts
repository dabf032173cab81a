import type { DeployedChange, DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { moment, pullRequest } from '../../facts/columns';
import type { FactRow, FactTable } from '../../facts/types';

const ENVIRONMENT = {
  deployments: 'environment.name',
  incidents: 'fact.environment',
  changes: 'NULL',
  pipelines: 'NULL',
};

/** Events as they were sent, by the id of their row. */
export async function readEvents<E extends DoraEvent>(
  tx: Knex,
  table: FactTable<E>,
  ids: number[],
): Promise<Map<number, E>> {
  const { rows } = await tx.raw<{ rows: FactRow[] }>(
    `SELECT fact.*, sources.name AS source, key.key AS service,
            ${ENVIRONMENT[table.name]} AS environment
       FROM ${table.name} AS fact
       JOIN sources ON sources.id = fact.source_id
       LEFT JOIN service_keys AS key ON key.id = fact.key_id
       ${
         table.name === 'deployments'
           ? 'JOIN environments AS environment ON environment.id = fact.environment_id'
           : ''
       }
      WHERE fact.id = ANY(:ids::bigint[])`,
    { ids },
  );
  const changes =
    table.name === 'deployments'
      ? await readChanges(tx, ids)
      : new Map<number, DeployedChange[]>();
  return new Map(
    rows.map(row => {
      const id = Number(row.id);
      return [id, table.toEvent(row, changes.get(id) ?? [])];
    }),
  );
}

async function readChanges(
  tx: Knex,
  ids: number[],
): Promise<Map<number, DeployedChange[]>> {
  const { rows } = await tx.raw<{ rows: FactRow[] }>(
    `SELECT * FROM deployment_changes
      WHERE deployment_id = ANY(:ids::bigint[])
      ORDER BY deployment_id, position`,
    { ids },
  );
  const changes = new Map<number, DeployedChange[]>();
  for (const row of rows) {
    const id = Number(row.deployment_id);
    const list = changes.get(id) ?? [];
    changes.set(id, list);
    list.push({
      id: String(row.change_id),
      committedAt: moment(row.committed_at),
      authoredAt: moment(row.authored_at),
      pullRequest: pullRequest(row),
    });
  }
  return changes;
}
