import type { WebhookRequest } from '@boardwalk/plugin-dora-node';
import { createHmac, randomUUID } from 'node:crypto';

/** An incident that was created, as Jira would tell of it, of a service that is none. */
export function sampleIssue(
  secret: string,
  { now, issueType }: { now: Date; issueType: string },
): WebhookRequest {
  const body = Buffer.from(
    JSON.stringify(
      {
        timestamp: now.getTime(),
        webhookEvent: 'jira:issue_created',
        issue: {
          id: `boardwalk-test-event-${now.getTime()}`,
          key: 'TEST-1',
          fields: {
            summary: 'A test of the webhook',
            issuetype: { name: issueType },
            labels: ['incident', 'service:boardwalk-test-event'],
            project: { key: 'TEST' },
            created: now.toISOString().replace('Z', '+0000'),
            status: { statusCategory: { key: 'new' } },
          },
        },
      },
      null,
      2,
    ),
  );
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return {
    headers: {
      'x-hub-signature': `sha256=${signature}`,
      'x-atlassian-webhook-identifier': randomUUID(),
    },
    body,
  };
}
