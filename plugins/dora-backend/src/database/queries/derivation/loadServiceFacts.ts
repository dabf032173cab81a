import type { Knex } from 'knex';
import type { EnvironmentTiers } from '../../../domain/environmentTiers';
import type { ServiceFacts } from '../../../domain/facts';
import { findServiceKeys } from './findServiceKeys';
import { loadDeployments } from './loadDeployments';
import { loadIncidents } from './loadIncidents';
import { loadKnownChanges } from './loadKnownChanges';
import { loadNamedChanges } from './loadNamedChanges';
import { loadOverrides } from './loadOverrides';
import { loadPushes } from './loadPushes';

/** Deployments whose changes are read at once, so that others get their turn in between. */
const BATCH = 1_000;

/** All that is known of a service. Tiers of environments are those of a generation. */
export async function loadServiceFacts(
  tx: Knex.Transaction,
  { serviceId, tiers }: { serviceId: number; tiers: EnvironmentTiers },
): Promise<ServiceFacts> {
  const keys = await findServiceKeys(tx, serviceId);
  const deployments = await loadDeployments(tx, { ...keys, tiers });
  const incidents = await loadIncidents(tx, keys.keyIds);
  const overrides = await loadOverrides(tx, {
    keyIds: keys.keyIds,
    incidentIds: incidents.map(({ id }) => id),
  });
  const successes = deployments.filter(({ status }) => status === 'success');
  const naming = successes.filter(({ changes }) => changes !== undefined);
  for (let start = 0; start < naming.length; start += BATCH) {
    const batch = naming.slice(start, start + BATCH);
    const named = await loadNamedChanges(
      tx,
      batch.map(({ id }) => id),
    );
    for (const deployment of batch)
      deployment.changes = named.get(deployment.id) ?? [];
  }
  // A revision without a list of changes is followed back through pushes.
  const byRevision = successes.some(
    ({ changes, revision }) => changes === undefined && revision !== undefined,
  );
  return {
    serviceId,
    deployments,
    incidents,
    overrides,
    changes: await loadKnownChanges(tx, { ...keys, all: byRevision }),
    pushes: byRevision ? await loadPushes(tx, keys) : [],
  };
}
