import type { WebhookRequest } from '@boardwalk/plugin-dora-node';
import { randomUUID } from 'node:crypto';
import { signatureOf, SIGNING_PREFIX } from './signature';

/** A deployment that went well, as GitLab would tell of it, of a project that is none. */
export function sampleDeployment(secret: string, now: Date): WebhookRequest {
  const body = Buffer.from(
    JSON.stringify(
      {
        object_kind: 'deployment',
        status: 'success',
        status_changed_at: now.toISOString(),
        deployment_id: now.getTime(),
        environment: 'production',
        environment_tier: 'production',
        project: { web_url: 'https://gitlab.com/boardwalk/test-event' },
      },
      null,
      2,
    ),
  );
  return {
    headers: {
      'x-gitlab-event': 'Deployment Hook',
      'x-gitlab-event-uuid': randomUUID(),
      ...(secret.startsWith(SIGNING_PREFIX)
        ? signatureOf(body, { id: randomUUID(), now, signingToken: secret })
        : { 'x-gitlab-token': secret }),
    },
    body,
  };
}
