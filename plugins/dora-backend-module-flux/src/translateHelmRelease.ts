import type { WebhookOutcome } from '@boardwalk/plugin-dora-node';
import { revisionOf, targetOf } from './deployed';
import { metadataOf, type FluxEvent } from './fluxEvent';

interface Meaning {
  status: 'success' | 'failure';
  kind: 'deploy' | 'rollback';
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['InstallSucceeded', { status: 'success', kind: 'deploy' }],
  ['UpgradeSucceeded', { status: 'success', kind: 'deploy' }],
  ['InstallFailed', { status: 'failure', kind: 'deploy' }],
  ['UpgradeFailed', { status: 'failure', kind: 'deploy' }],
  ['RollbackSucceeded', { status: 'success', kind: 'rollback' }],
  ['RollbackFailed', { status: 'failure', kind: 'rollback' }],
]);

/** What Helm did. It tells of what it does only, so each event is a deployment. */
export function translateHelmRelease(
  event: FluxEvent,
  defaultEnvironment: string | undefined,
): WebhookOutcome {
  const { reason, timestamp, involvedObject } = event;
  const meaning = MEANINGS.get(reason);
  if (!meaning)
    return { ignored: `'${reason}' does not tell of a release of Helm` };
  const version = metadataOf(event, 'revision');
  const digest = metadataOf(event, 'oci-digest');
  return {
    events: [
      {
        type: 'deployment',
        source: 'flux',
        id: [involvedObject.uid, version ?? '', reason, timestamp].join('/'),
        ...targetOf(event, defaultEnvironment),
        ...meaning,
        finishedAt: timestamp,
        ...revisionOf(event),
        artifact: [version, digest].filter(Boolean).join('@') || undefined,
      },
    ],
  };
}
