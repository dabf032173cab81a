import type {
  ChangeRow,
  DeploymentRow,
  IncidentRow,
} from '@boardwalk/plugin-dora-common';
import type {
  StoredDeployedChange,
  StoredDeployment,
  StoredIncident,
} from '../../database/queries/read/rowTypes';
import { changeOutcome } from '../../domain/query/changeOutcome';
import type { LinkCommit } from './CommitLinks';
import { secondsBetween } from '../../domain/derivation/seconds';

/** UTC with milliseconds, as everywhere in the API. */
export const isoOf = (moment: number) => new Date(moment).toISOString();
export const isoOrNull = (moment: number | null | undefined) =>
  moment === null || moment === undefined ? null : isoOf(moment);

export function presentDeployment(
  stored: StoredDeployment,
  link: LinkCommit,
): DeploymentRow {
  const { verdict } = stored;
  return {
    id: stored.id,
    service: stored.service,
    serviceTitle: stored.serviceTitle,
    source: stored.source,
    externalId: stored.externalId,
    attempt: stored.attempt,
    environment: stored.environment,
    tier: stored.tier,
    status: stored.status,
    kind: stored.kind,
    startedAt: isoOrNull(stored.startedAt),
    finishedAt: isoOf(stored.finishedAt),
    revision: stored.revision,
    revisionUrl: link(stored, stored.revision),
    repository: stored.repository,
    artifact: stored.artifact,
    url: stored.url,
    pending: verdict === null,
    failed: verdict?.failed ?? null,
    failureMethod: verdict?.method ?? null,
    recoveredAt: isoOrNull(verdict?.recoveredAt),
    recoveredBy: verdict?.recoveredBy ?? null,
    recoverySeconds:
      secondsBetween(stored.finishedAt, verdict?.recoveredAt ?? undefined) ??
      null,
    rework: verdict?.rework ?? null,
    reworkReason: verdict?.reworkReason ?? null,
    baseline: verdict?.baseline ?? null,
    changes: verdict?.changes ?? 0,
    leadTimeP50: verdict?.leadP50 ?? null,
  };
}

export function presentChange(
  stored: StoredDeployedChange,
  link: LinkCommit,
): ChangeRow {
  const { change, stages, ...outcome } = changeOutcome(stored);
  return {
    id: change.id,
    url: link(stored, change.id),
    deploymentId: stored.deploymentId,
    service: stored.service,
    environment: stored.environment,
    repository: stored.repository,
    committedAt: isoOrNull(change.committedAt),
    authoredAt: isoOrNull(change.authoredAt),
    deployedAt: isoOf(stored.finishedAt),
    // Before its service is computed, an earlier deployment may have it too.
    leadSeconds: stored.computed ? outcome.leadSeconds ?? null : null,
    start: stored.computed ? outcome.start ?? null : null,
    excluded: outcome.excluded ?? null,
    exact: outcome.exact,
    stages: {
      coding: stages.coding ?? null,
      review: stages.review ?? null,
      waiting: stages.waiting ?? null,
      deploy: stages.deploy ?? null,
    },
    pullRequest: change.pullRequest
      ? { number: change.pullRequest.number, url: stored.pullRequestUrl }
      : null,
  };
}

export const presentIncident = (stored: StoredIncident): IncidentRow => ({
  id: stored.id,
  service: stored.service,
  source: stored.source,
  externalId: stored.externalId,
  environment: stored.environment,
  title: stored.title,
  severity: stored.severity,
  detectedAt: isoOf(stored.detectedAt),
  resolvedAt: isoOrNull(stored.resolvedAt),
  url: stored.url,
  deployments: stored.deployments,
});
