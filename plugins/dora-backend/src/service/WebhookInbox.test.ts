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

  describe('with many deliveries at once', () => {
    const deployment = (id: string, fields: object = {}) => ({
      type: 'deployment' as const,
      source: 'toy',
      id,
      service: 'checkout',
      environment: 'prod',
      status: 'success' as const,
      finishedAt: '2026-01-01T00:00:00Z',
      ...fields,
    });
    const toy: DoraWebhookSource = {
      id: 'toy',
      title: 'Toy',
      headers: [],
      verify: () => true,
      eventType: () => 'toy',
      deliveryKey: ({ body }) => body.toString().slice(0, 100),
      translate: ({ body }) => {
        const id = body.toString().slice(0, 100);
        if (id.startsWith('ignored'))
          return { ignored: 'It is of no interest' };
        if (id.startsWith('unreadable')) throw new Error('It cannot be read');
        return { events: [deployment(id)] };
      },
    };
    const start = async () => {
      const knex = await engineDatabase(databases);
      const statements: string[] = [];
      knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
      const inbox = WebhookInbox.create({
        knex,
        logger: mockServices.logger.mock(),
        writer: createWriter(knex),
        sources: new Map([[toy.id, toy]]),
      });
      const receive = (body: string) =>
        inbox.receive('toy', { headers: {}, body: Buffer.from(body) });
      const states = async () =>
        Object.fromEntries(
          (await knex('deliveries').select('delivery_key', 'state')).map(
            row => [row.delivery_key, row.state],
          ),
        );
      return { knex, inbox, receive, states, statements };
    };

    it('commits them together, and answers each', async () => {
      const { knex, receive, statements } = await start();
      const bodies = Array.from({ length: 250 }, (_, n) => `${n % 200}`);
      const received = await Promise.all(bodies.map(receive));
      const ids = received.map(({ id }) => id);
      expect(ids.filter(id => id === undefined)).toHaveLength(50);
      expect(new Set(ids).size).toBe(201);
      const rows = await knex('deliveries').select('id', 'body');
      expect(rows).toHaveLength(200);
      const stored = new Map(
        rows.map(row => [Number(row.id), row.body.toString()]),
      );
      const answered = bodies.filter((_, index) => ids[index] !== undefined);
      expect(
        ids.flatMap(id => (id === undefined ? [] : stored.get(id))),
      ).toEqual(answered);
      // The first goes alone; what came meanwhile needs a few more.
      const inserts = statements.filter(sql => sql.startsWith('INSERT INTO'));
      expect(inserts.length).toBeLessThanOrEqual(5);
    });

    it('commits a large one by itself', async () => {
      const { knex, receive, statements } = await start();
      const large = `large${'x'.repeat(300_000)}`;
      await Promise.all([receive(large), receive('a'), receive(large)]);
      const bodies = await knex('deliveries').pluck('body');
      expect(bodies.map(body => body.length).sort()).toEqual([1, 300_005]);
      expect(
        statements.filter(sql => sql.startsWith('INSERT INTO')),
      ).toHaveLength(3);
    });

    it('turns them into facts together, whatever some of them are', async () => {
      const { knex, inbox, receive, states, statements } = await start();
      const ids = Array.from({ length: 60 }, (_, n) => `good-${n}`);
      await Promise.all(
        ['ignored', ...ids, 'unreadable'].map(body => receive(body)),
      );
      statements.length = 0;
      await inbox.settled();
      expect(await states()).toEqual({
        ignored: 'ignored',
        unreadable: 'dead',
        ...Object.fromEntries(ids.map(id => [id, 'done'])),
      });
      expect(await knex('deployments').pluck('external_id')).toEqual(
        expect.arrayContaining(ids),
      );
      expect(
        await knex('deliveries')
          .where({ state: 'done' })
          .distinct('events', 'attempts'),
      ).toEqual([{ events: 1, attempts: 1 }]);
      expect(
        statements.filter(sql => sql.includes('INSERT INTO deployments')),
      ).toHaveLength(1);
    });

    it('keeps one that cannot be stored from holding up the others', async () => {
      const { knex, inbox, receive, states } = await start();
      await knex.raw(
        `ALTER TABLE deployments ADD CONSTRAINT no_poison CHECK (external_id <> 'poison')`,
      );
      await Promise.all(['a', 'poison', 'b'].map(body => receive(body)));
      await inbox.settled();
      expect(await states()).toEqual({
        a: 'done',
        poison: 'pending',
        b: 'done',
      });
      expect(
        await knex('deliveries')
          .where({ state: 'pending' })
          .first('attempts', 'error'),
      ).toEqual({
        attempts: 1,
        error: 'The facts could not be stored; the log of the backend says why',
      });
    });

    it('leaves to another backend what that is at', async () => {
      const { knex, inbox, receive, states } = await start();
      await Promise.all(['a', 'b', 'c'].map(body => receive(body)));
      const other = await knex.transaction();
      await other.raw(
        `SELECT FROM deliveries WHERE delivery_key = 'b' FOR UPDATE`,
      );
      const settled = inbox.settled();
      // The others do not wait for it, and it is not asked for again and again.
      for (;;) {
        const found = await states();
        if (found.a === 'done' && found.c === 'done') break;
      }
      expect((await states()).b).toBe('pending');
      await other('deliveries')
        .where({ delivery_key: 'b' })
        .update({ state: 'done' });
      await other.commit();
      await settled;
      expect(await knex('deployments').pluck('external_id')).not.toContain('b');
    });
  });
});
