import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import knexFactory, { type Knex } from 'knex';
import { setTimeout as wait } from 'node:timers/promises';
import { arbitraryDelivery } from '../__testUtils__/arbitraryDelivery';
import { connectionOf } from '../__testUtils__/connectionOf';
import { dumpFigures } from '../__testUtils__/dumpFigures';
import { dumpFacts } from '../__testUtils__/engineDatabase';
import { isSettled } from '../__testUtils__/isSettled';
import { startEngine, type Engine } from '../__testUtils__/startEngine';
import { toySource } from '../__testUtils__/toySource';

jest.setTimeout(300_000);

const EVENTS = fc.sample(arbitraryDelivery, { numRuns: 400, seed: 11 });

/** Parts of a few events, all events in each order. */
const partsOf = (seed: number) =>
  fc
    .sample(
      fc.shuffledSubarray(EVENTS, {
        minLength: EVENTS.length,
        maxLength: EVENTS.length,
      }),
      { numRuns: 1, seed },
    )
    .flatMap(events =>
      Array.from({ length: Math.ceil(events.length / 7) }, (_, index) =>
        events.slice(index * 7, index * 7 + 7),
      ),
    );

const send = (engine: Engine, events: object[]) =>
  engine.api
    .post('/api/dora/v1/events')
    .set('Authorization', mockCredentials.service.header())
    .send(events)
    .expect(200);
const deliver = (engine: Engine, key: string, events: object[]) =>
  engine.api
    .post('/api/dora/v1/webhooks/toy')
    .send({ key, events })
    .expect(({ status }) => expect([200, 202]).toContain(status));

const settle = async (knex: Knex) => {
  while (!(await isSettled(knex))) await wait(20);
};

describe('two backends on one database', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const pools: Knex[] = [];
  afterAll(async () => {
    for (const pool of pools) await pool.destroy();
  });

  it('come to what one comes to, whoever gets which event and delivery', async () => {
    const alone = await startEngine(databases);
    for (let index = 0; index < EVENTS.length; index += 50)
      await send(alone, EVENTS.slice(index, index + 50));
    await settle(alone.knex);

    const first = await startEngine(databases, { sources: [toySource] });
    const knex = knexFactory({
      client: 'pg',
      connection: connectionOf(first.knex),
    });
    pools.push(knex);
    const second = await startEngine(databases, { sources: [toySource], knex });
    const backends = [first, second];

    // Each gets every event, in its own order, and every delivery twice.
    const work = backends.flatMap((backend, n) => {
      const parts = partsOf(n);
      const deliveries = partsOf(5);
      return [
        async () => {
          for (const part of parts) await send(backend, part);
        },
        async () => {
          for (const part of [...parts].reverse()) await send(backend, part);
        },
        async () => {
          for (const [index, part] of deliveries.entries())
            await deliver(backend, `delivery ${index}`, part);
        },
      ];
    });
    await Promise.all(work.map(run => run()));
    await settle(knex);

    expect(await dumpFacts(knex)).toEqual(await dumpFacts(alone.knex));
    const figures = await dumpFigures(knex);
    expect(figures).toEqual(await dumpFigures(alone.knex));
    expect(figures.filter(line => line.startsWith('verdict'))).not.toEqual([]);
    expect(await knex('deliveries').distinct('state')).toEqual([
      { state: 'done' },
    ]);
    expect(await knex('deliveries').count()).toEqual([
      { count: `${partsOf(5).length}` },
    ]);
    // A deadlock would be logged, though what it broke off is tried again.
    for (const { logger } of [alone, ...backends]) {
      expect(logger.error.mock.calls).toEqual([]);
      expect(logger.warn.mock.calls).toEqual([]);
    }
  });
});
