import type { WebhookRequest } from '@boardwalk/plugin-dora-node';

const SERVICE = 'boardwalk-test-event';

/** An alert that fires, as Alertmanager would tell of it, of a service that is none. */
export function sampleAlert(
  secret: string,
  { now, serviceLabel }: { now: Date; serviceLabel: string },
): WebhookRequest {
  const labels = {
    alertname: 'BoardwalkTestEvent',
    severity: 'none',
    [serviceLabel]: SERVICE,
  };
  const body = JSON.stringify(
    {
      version: '4',
      groupKey: '{}:{alertname="BoardwalkTestEvent"}',
      truncatedAlerts: 0,
      status: 'firing',
      receiver: 'boardwalk-dora',
      groupLabels: {},
      commonLabels: labels,
      commonAnnotations: {},
      externalURL: '',
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
    },
    null,
    2,
  );
  return {
    headers: { authorization: `Bearer ${secret}` },
    body: Buffer.from(body),
  };
}
