import { pageUrl, type WebhookOutcome } from '@boardwalk/plugin-dora-node';
import { History } from './History';
import { artifactOf, sourceCommitOf } from './images';
import type { Notification } from './notification';

/** The end of a sync as a deployment, unless it was none. */
export function translateSync(
  notification: Notification,
  defaultEnvironment: string | undefined,
): WebhookOutcome {
  const { sync, uid, images } = notification;
  const { phase, startedAt, finishedAt } = sync;
  if (!['Succeeded', 'Failed', 'Error'].includes(phase) || !finishedAt)
    return { ignored: `The sync has not ended: it is '${phase}'` };
  const history = new History(notification);
  const reason = whyNoDeployment(notification, history);
  if (reason) return { ignored: reason };
  const { previousStart } = history;
  return {
    events: [
      {
        type: 'deployment',
        source: 'argocd',
        id: `${uid}/${startedAt}`,
        service: notification.service?.trim() || notification.name,
        environment:
          notification.environment?.trim() ||
          defaultEnvironment ||
          notification.namespace ||
          'unknown',
        status: statusOf(sync),
        kind: kindOf(history),
        startedAt,
        finishedAt,
        ...revisionOf(notification),
        rollbackOf:
          history.isReturn && previousStart
            ? `${uid}/${previousStart}`
            : undefined,
        artifact: artifactOf(images ?? []),
        url: pageUrl(notification.url),
      },
    ],
  };
}

/**
 * Why a sync is no deployment, if it is none: it repaired what somebody had
 * changed in the cluster, or it changed nothing at all.
 */
function whyNoDeployment(
  { sync }: Notification,
  history: History,
): string | undefined {
  if (sync.dryRun) return 'The sync was a dry run';
  if (sync.repair || (sync.automated && history.isSame))
    return 'Argo CD repaired what differed from a revision that was there already';
  const resources = sync.resources ?? [];
  if (
    sync.phase === 'Succeeded' &&
    resources.length > 0 &&
    resources.every(({ unchanged }) => unchanged)
  )
    return 'The sync changed nothing in the cluster';
  return undefined;
}

/** A sync that failed before anything was applied never reached the environment. */
function statusOf({
  phase,
  resources,
}: Notification['sync']): 'success' | 'failure' | 'aborted' {
  if (phase === 'Succeeded') return 'success';
  return resources?.some(
    ({ status }) => status === 'Synced' || status === 'Pruned',
  )
    ? 'failure'
    : 'aborted';
}

function kindOf(history: History): 'rollback' | 'redeploy' | 'deploy' {
  if (history.isReturn) return 'rollback';
  return history.isSame ? 'redeploy' : 'deploy';
}

/**
 * What was deployed: the commit of the application when images tell it, else
 * the commit of the repository with the configuration.
 */
function revisionOf({
  images,
  sync,
  sourceRepository,
  repository,
}: Notification): { revision?: string; repository?: string } {
  const commit = sourceCommitOf(images ?? []);
  if (commit)
    return {
      revision: commit,
      repository: sourceRepository?.trim() || undefined,
    };
  const revision = sync.revisions?.[0] ?? sync.revision;
  return revision ? { revision, repository: repository || undefined } : {};
}
