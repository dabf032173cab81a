import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { changeArrays, CHANGE_COLUMNS, unnestChanges } from './changeArrays';

/** Writes the lists of changes of known deployments as they are now. */
export async function replaceDeploymentChanges(
  tx: Knex.Transaction,
  deployments: Array<{ id: number; event: DoraEvent }>,
): Promise<void> {
  const ids = deployments.map(({ id }) => id);
  await tx.raw(
    `DELETE FROM deployment_changes WHERE deployment_id = ANY(:ids::bigint[])`,
    { ids },
  );
  const changes = changeArrays(deployments.map(({ event }) => event));
  if (!changes) return;
  await tx.raw(
    `INSERT INTO deployment_changes (deployment_id, ${CHANGE_COLUMNS.join(
      ', ',
    )})
     SELECT known.id, ${CHANGE_COLUMNS.map(name => `change.${name}`).join(', ')}
       FROM ${unnestChanges('change')}
       JOIN unnest(:ids::bigint[]) WITH ORDINALITY AS known (id, n) USING (n)`,
    { ...changes, ids },
  );
}
