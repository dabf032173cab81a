import type { WebhookRequest } from '@boardwalk/plugin-dora-node';
import { createHmac, randomUUID } from 'node:crypto';

/** A deployment that went well, as GitHub would tell of it, of a repository that is none. */
export function sampleDeploymentStatus(
  secret: string,
  now: Date,
): WebhookRequest {
  const moment = now.toISOString();
  const body = Buffer.from(
    JSON.stringify(
      {
        action: 'created',
        deployment_status: { state: 'success', created_at: moment },
        deployment: {
          id: now.getTime(),
          sha: '0'.repeat(40),
          task: 'deploy',
          environment: 'production',
          created_at: moment,
        },
        repository: {
          html_url: 'https://github.com/boardwalk/test-event',
          default_branch: 'main',
        },
      },
      null,
      2,
    ),
  );
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return {
    headers: {
      'x-github-event': 'deployment_status',
      'x-github-delivery': randomUUID(),
      'x-hub-signature-256': `sha256=${signature}`,
    },
    body,
  };
}
