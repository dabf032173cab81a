import {
  pageUrl,
  parsePayload,
  type WebhookDelivery,
  type WebhookOutcome,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';
import type { GitlabSettings } from '../settings';
import { environmentName } from './environmentName';
import { endOf, idSchema, projectName, projectSchema } from './schemas';
import { toInstant } from './toInstant';

const schema = z.object({
  status: z.string(),
  status_changed_at: z.string(),
  deployment_id: idSchema,
  deployable_url: z.string().nullish(),
  environment: z.string(),
  environment_tier: z.string().nullish(),
  commit_url: z.string().nullish(),
  project: projectSchema,
});

/** The payload shortens the commit id; the address of its page has all of it. */
const commitOf = (url: string | null | undefined) =>
  /\/commit\/([0-9a-f]{40}(?:[0-9a-f]{24})?)$/i.exec(url ?? '')?.[1];

/** The end of a deployment. */
export function translateDeployment(
  { body }: WebhookDelivery,
  settings: GitlabSettings,
): WebhookOutcome {
  const payload = parsePayload(schema, body);
  const status = endOf(payload.status);
  if (!status)
    return {
      ignored: `The deployment has not ended: it is '${payload.status}'`,
    };
  const name = projectName(payload.project);
  return {
    events: [
      {
        type: 'deployment',
        source: 'gitlab',
        id: payload.deployment_id,
        service: name,
        environment: environmentName(
          payload.environment,
          payload.environment_tier,
          settings,
        ),
        status,
        finishedAt: toInstant(payload.status_changed_at),
        revision: commitOf(payload.commit_url),
        repository: name,
        url: pageUrl(payload.deployable_url, payload.commit_url),
      },
    ],
  };
}
