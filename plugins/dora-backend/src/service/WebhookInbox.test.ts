import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { DoraWebhookSource } from '@boardwalk/plugin-dora-node';
import { createWriter, engineDatabase } from '../__testUtils__/engineDatabase';
import { WebhookInbox } from './WebhookInbox';

jest.setTimeout(60_000);

describe('WebhookInbox', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('leaves what waits to the next start when it is stopped', async () => {
    const knex = await engineDatabase(databases);
    const logger = mockServices.logger.mock();
    const third = { reached: () => {} };
    let translated = 0;
    const source: DoraWebhookSource = {
      id: 'toy',
      title: 'Toy',
      headers: [],
      verify: () => true,
      eventType: () => 'toy',
      deliveryKey: ({ body }) => body.toString(),
      translate: ({ body }) => {
        translated += 1;
        if (translated === 3) third.reached();
        return {
          events: [
            {
              type: 'deployment',
              source: 'toy',
              id: body.toString(),
              service: 'checkout',
              environment: 'prod',
              status: 'success',
              finishedAt: '2026-01-01T00:00:00Z',
            },
          ],
        };
      },
    };
    const create = () =>
      WebhookInbox.create({
        knex,
        logger,
        writer: createWriter(knex),
        sources: new Map([[source.id, source]]),
      });
    const done = () => knex('deliveries').where({ state: 'done' }).pluck('id');
    const first = create();
    let stopped: Promise<void> | undefined;
    third.reached = () => {
      stopped = first.stop();
    };
    for (let index = 0; index < 8; index++)
      await first.receive('toy', {
        headers: {},
        body: Buffer.from(`${index}`),
      });

    await first.settled();
    await stopped;
    expect(await done()).toHaveLength(3);
    // What arrives while the backend stops is stored all the same.
    await first.receive('toy', { headers: {}, body: Buffer.from('last') });
    await first.settled();
    expect(await done()).toHaveLength(3);

    await create().settled();
    expect(await done()).toHaveLength(9);
    expect(logger.error).not.toHaveBeenCalled();
  });
});
