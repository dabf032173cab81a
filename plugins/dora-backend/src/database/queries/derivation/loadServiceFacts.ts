import type { Knex } from 'knex';
import type { EnvironmentTiers } from '../../../domain/environmentTiers';
import type { ServiceFacts } from '../../../domain/facts';
import { findServiceKeys } from './findServiceKeys';
import { loadComparisons } from './loadComparisons';
import { loadDeployments } from './loadDeployments';
import { loadIncidents } from './loadIncidents';
import { loadKnownChanges } from './loadKnownChanges';
import { loadOverrides } from './loadOverrides';
import { loadPushes } from './loadPushes';

/**
 * What is known of a service, but for the changes that its deployments name:
 * those that name any have an empty list here. Tiers of environments are those
 * of a generation.
 */
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
    comparisons: byRevision ? await loadComparisons(tx, keys) : [],
  };
}
