import type { WebhookOutcome } from '@boardwalk/plugin-dora-node';
import { revisionOf, targetOf } from './deployed';
import { metadataOf, type FluxEvent } from './fluxEvent';

type Status = 'success' | 'failure' | 'aborted';

/** How a reconciliation ended; reasons that are not here tell of no end. */
const STATUS: ReadonlyMap<string, Status> = new Map([
  ['ReconciliationSucceeded', 'success'],
  ['HealthCheckFailed', 'failure'],
  ['ReconciliationFailed', 'failure'],
  ['PruneFailed', 'failure'],
  // Before anything was applied.
  ['BuildFailed', 'aborted'],
  ['ValidationFailed', 'aborted'],
  ['ArtifactFailed', 'aborted'],
]);

/** Above all moments in milliseconds for the next 30,000 years. */
const STEP = 1_000_000_000_000_000;
const RANK: Record<Status, number> = { success: 3, failure: 2, aborted: 1 };

/**
 * A Kustomization is reconciled again and again, and tells of each time. So one
 * revision is one deployment, and the versions decide what is known of it: a
 * success counts for more than a failure, which Flux retries by itself; of two
 * successes the first was the deployment, and later ones repaired drift.
 */
export function translateKustomization(
  event: FluxEvent,
  defaultEnvironment: string | undefined,
): WebhookOutcome {
  const { reason, timestamp, involvedObject } = event;
  const status = STATUS.get(reason);
  if (!status)
    return {
      ignored: `'${reason}' does not tell how a reconciliation ended`,
    };
  const revision = metadataOf(event, 'revision');
  if (!revision)
    return { ignored: 'The event names no revision, so nothing was deployed' };
  return {
    events: [
      {
        type: 'deployment',
        source: 'flux',
        id: `${involvedObject.uid}/${revision}`,
        version: Math.max(0, RANK[status] * STEP - Date.parse(timestamp)),
        ...targetOf(event, defaultEnvironment),
        status,
        finishedAt: timestamp,
        ...revisionOf(event),
        artifact: revision,
      },
    ],
  };
}
