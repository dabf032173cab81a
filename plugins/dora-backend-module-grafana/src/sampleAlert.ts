import type { WebhookRequest } from '@boardwalk/plugin-dora-node';
import { createHmac } from 'node:crypto';

const SERVICE = 'boardwalk-test-event';

/** An alert that fires, as a signed contact point would tell of it, of a service that is none. */
export function sampleAlert(
  secret: string,
  { now, serviceLabel }: { now: Date; serviceLabel: string },
): WebhookRequest {
  const labels = { alertname: 'BoardwalkTestEvent', [serviceLabel]: SERVICE };
  const body = Buffer.from(
    JSON.stringify(
      {
        receiver: 'boardwalk-dora',
        status: 'firing',
        orgId: 1,
        alerts: [
          {
            status: 'firing',
            labels,
            annotations: {},
            startsAt: now.toISOString(),
            endsAt: '0001-01-01T00:00:00Z',
            generatorURL: '',
            fingerprint: SERVICE,
          },
        ],
        version: '1',
        groupKey: SERVICE,
        state: 'alerting',
      },
      null,
      2,
    ),
  );
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return { headers: { 'x-grafana-alerting-signature': signature }, body };
}
