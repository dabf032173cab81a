import type { WebhookRequest } from '@boardwalk/plugin-dora-node';
import { randomUUID } from 'node:crypto';

const TYPE = 'dev.cdevents.service.deployed.0.3.0';
const SOURCE = '/boardwalk/test-event';

/** A service that was deployed, as a CloudEvent in structured mode, of a service that is none. */
export function sampleService(secret: string, now: Date): WebhookRequest {
  const id = randomUUID();
  const body = JSON.stringify(
    {
      specversion: '1.0',
      id,
      source: SOURCE,
      type: TYPE,
      datacontenttype: 'application/json',
      data: {
        context: {
          specversion: '0.5.0',
          id,
          source: SOURCE,
          type: TYPE,
          timestamp: now.toISOString(),
        },
        subject: {
          id: 'boardwalk-test-event',
          content: {
            environment: { id: 'production' },
            artifactId: `pkg:generic/boardwalk-test-event@${'0'.repeat(40)}`,
          },
        },
      },
    },
    null,
    2,
  );
  return {
    headers: {
      'content-type': 'application/cloudevents+json',
      authorization: `Bearer ${secret}`,
    },
    body: Buffer.from(body),
  };
}
