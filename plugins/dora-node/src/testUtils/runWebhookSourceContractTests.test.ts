import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DoraWebhookSource } from '../types';
import { runWebhookSourceContractTests } from './runWebhookSourceContractTests';

const mac = (body: Buffer) =>
  createHmac('sha256', 'secret').update(body).digest('hex');

/** The smallest source that keeps to the contract. */
const source: DoraWebhookSource = {
  id: 'toy',
  title: 'Toy',
  headers: ['x-kind'],
  verify({ headers, body }) {
    const sent = Buffer.from(headers['x-signature'] ?? '');
    const wanted = Buffer.from(mac(body));
    return sent.length === wanted.length && timingSafeEqual(sent, wanted);
  },
  eventType: ({ headers }) => headers['x-kind'] ?? '',
  deliveryKey: ({ body }) => mac(body),
  translate({ body }) {
    let data;
    try {
      data = JSON.parse(body.toString());
    } catch {
      throw new Error('The body is not JSON');
    }
    if (typeof data?.run !== 'string') throw new Error('There is no run');
    return {
      events: [
        {
          type: 'pipeline',
          source: 'toy',
          id: data.run,
          service: data.service ?? 'boat',
          status: 'success',
          finishedAt: '2026-01-01T00:00:00Z',
        },
      ],
    };
  },
  sample: () => {
    const body = Buffer.from('{"run":"1","service":"test-event"}');
    return { headers: { 'x-signature': mac(body) }, body };
  },
};

describe('runWebhookSourceContractTests', () => {
  runWebhookSourceContractTests({
    source,
    valid: ['1', '2'].map(run => ({
      name: `run ${run}`,
      headers: { 'x-kind': 'run' },
      body: JSON.stringify({ run }),
    })),
    sign: body => ({ 'x-signature': mac(body) }),
    signsBody: true,
  });
});
