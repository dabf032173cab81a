import {
  pageUrl,
  parsePayload,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import type { GithubSettings } from '../settings';
import { readDeploymentPayload } from './deploymentPayload';
import { idSchema, repositoryName, repositorySchema } from './schemas';

const schema = z.object({
  deployment_status: z.object({
    state: z.string(),
    created_at: z.string(),
    log_url: z.string().nullish(),
    target_url: z.string().nullish(),
  }),
  deployment: z.object({
    id: idSchema,
    sha: z.string(),
    task: z.string().nullish(),
    environment: z.string(),
    production_environment: z.boolean().nullish(),
    payload: z.unknown().optional(),
    created_at: z.string(),
  }),
  repository: repositorySchema,
});

const STATUS = new Map([
  ['success', 'success'],
  ['failure', 'failure'],
  ['error', 'failure'],
] as const);

/**
 * The end of a deployment. The status carries the deployment, so it does not
 * matter which of them comes first, or whether the deployment comes at all.
 */
export function translateDeploymentStatus(
  { body }: WebhookDelivery,
  settings: GithubSettings,
): WebhookOutcome {
  const { deployment, deployment_status, repository } = parsePayload(
    schema,
    body,
  );
  const { state, created_at: finishedAt } = deployment_status;
  const status = [...STATUS].find(([name]) => name === state)?.[1];
  if (!status)
    return {
      ignored:
        state === 'inactive'
          ? 'Another deployment took the place of this one; what it did stays as it was'
          : `The deployment has not ended: it is '${state}'`,
    };
  const payload = readDeploymentPayload(deployment.payload);
  const name = repositoryName(repository);
  return {
    events: [
      {
        type: 'deployment',
        source: 'github',
        id: deployment.id,
        version: finishedAt,
        service: payload.service ?? name,
        environment: environmentOf(deployment, payload.environment, settings),
        status,
        kind: deployment.task === 'rollback' ? 'rollback' : 'deploy',
        startedAt: startOf(deployment.created_at, finishedAt),
        finishedAt,
        revision: deployment.sha,
        repository: name,
        rework: payload.rework,
        rollbackOf: payload.rollbackOf,
        url: pageUrl(deployment_status.log_url, deployment_status.target_url),
      },
    ],
  };
}

function environmentOf(
  deployment: z.infer<typeof schema>['deployment'],
  fromPayload: string | undefined,
  { useProductionFlag }: GithubSettings,
): string {
  if (fromPayload) return fromPayload;
  return useProductionFlag && deployment.production_environment
    ? 'production'
    : deployment.environment;
}

/** When it was asked for, unless that is after its end. */
function startOf(createdAt: string, finishedAt: string): string | undefined {
  return Date.parse(createdAt) <= Date.parse(finishedAt)
    ? createdAt
    : undefined;
}
