import type { WebhookRequest } from '@boardwalk/plugin-dora-node';

/** A sync that went well, as the template tells of it, of an application that is none. */
export function sampleSync(secret: string, now: Date): WebhookRequest {
  const moment = now.toISOString();
  const notification = {
    version: 1,
    uid: `boardwalk-test-event-${now.getTime()}`,
    name: 'boardwalk-test-event',
    environment: 'production',
    sync: {
      phase: 'Succeeded',
      startedAt: moment,
      finishedAt: moment,
      revision: '0'.repeat(40),
    },
  };
  return {
    headers: { authorization: `Bearer ${secret}` },
    body: Buffer.from(JSON.stringify(notification, null, 2)),
  };
}
