import type { WebhookRequest } from '@boardwalk/plugin-dora-node';
import { createHmac } from 'node:crypto';

/** A new revision that was reconciled, as Flux would tell of it, of a Kustomization that is none. */
export function sampleKustomization(secret: string, now: Date): WebhookRequest {
  const body = Buffer.from(
    JSON.stringify(
      {
        involvedObject: {
          kind: 'Kustomization',
          name: 'boardwalk-test-event',
          namespace: 'boardwalk-test-event',
          uid: `boardwalk-test-event-${now.getTime()}`,
        },
        severity: 'info',
        reason: 'ReconciliationSucceeded',
        timestamp: now.toISOString(),
        metadata: {
          revision: `main@sha1:${'0'.repeat(40)}`,
          environment: 'production',
        },
      },
      null,
      2,
    ),
  );
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return {
    headers: {
      'gotk-component': 'kustomize-controller',
      'x-signature': `sha256=${signature}`,
    },
    body,
  };
}
