import type { WebhookRequest } from '@boardwalk/plugin-dora-node';

/** An alert that was created, as Opsgenie would tell of it, of a service that is none. */
export function sampleAlert(secret: string, now: Date): WebhookRequest {
  const body = JSON.stringify(
    {
      action: 'Create',
      alert: {
        alertId: `boardwalk-test-event-${now.getTime()}`,
        message: 'A test of the webhook',
        tags: ['service:boardwalk-test-event'],
        entity: '',
        createdAt: now.getTime(),
        updatedAt: now.getTime() * 1_000_000,
        priority: 'P5',
      },
      integrationType: 'Webhook',
    },
    null,
    2,
  );
  return {
    headers: { authorization: `Bearer ${secret}` },
    body: Buffer.from(body),
  };
}
