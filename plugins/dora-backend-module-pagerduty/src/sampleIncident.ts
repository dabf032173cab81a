import type { WebhookRequest } from '@boardwalk/plugin-dora-node';
import { randomUUID } from 'node:crypto';
import { signatureOf } from './signature';

/** An incident that was triggered, as PagerDuty would tell of it, of a service that is none. */
export function sampleIncident(secret: string, now: Date): WebhookRequest {
  const moment = now.toISOString();
  const body = Buffer.from(
    JSON.stringify(
      {
        event: {
          id: randomUUID(),
          event_type: 'incident.triggered',
          resource_type: 'incident',
          occurred_at: moment,
          data: {
            id: `boardwalk-test-event-${now.getTime()}`,
            type: 'incident',
            status: 'triggered',
            created_at: moment,
            title: 'A test of the webhook',
            service: { summary: 'boardwalk-test-event' },
            urgency: 'low',
          },
        },
      },
      null,
      2,
    ),
  );
  return { headers: signatureOf(body, secret), body };
}
