import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import { setTimeout as wait } from 'node:timers/promises';
import { connectionOf } from '../__testUtils__/connectionOf';
import { DatabaseProxy } from '../__testUtils__/DatabaseProxy';
import { isSettled } from '../__testUtils__/isSettled';
import { startEngine, type Engine } from '../__testUtils__/startEngine';
import { toySource } from '../__testUtils__/toySource';

jest.setTimeout(180_000);

const SENDERS = 6;
const EVENTS = 240;
/** After so many acknowledged events the database goes away. */
const OUTAGES = [40, 120, 180];

const deployment = (index: number) => ({
  type: 'deployment',
  source: 'ci',
  id: `run-${index}`,
  service: `service-${index % 5}`,
  environment: 'prod',
  status: 'success',
  finishedAt: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
});

describe('a database that goes away under load', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const pools: Knex[] = [];
  const proxies: DatabaseProxy[] = [];
  afterAll(async () => {
    for (const pool of pools) await pool.destroy();
    for (const proxy of proxies) await proxy.cut();
  });

  it('loses nothing acknowledged, says what to do about the rest, and goes on by itself', async () => {
    const direct = await databases.init('POSTGRES_18');
    const connection = connectionOf(direct);
    const proxy = await DatabaseProxy.create(connection);
    proxies.push(proxy);
    const knex = knexFactory({
      client: 'pg',
      connection: { ...connection, host: '127.0.0.1', port: proxy.port },
      acquireConnectionTimeout: 500,
      // Knex tells the console of every connection that broke.
      log: { warn: () => {} },
    });
    pools.push(knex);
    const engine: Engine = await startEngine(databases, {
      knex,
      sources: [toySource],
    });

    const acknowledged = new Set<number>();
    const refusals: string[] = [];
    /** By turns as an event and as a delivery, until it is taken. */
    const send = async (index: number) => {
      for (;;) {
        const { status, body } = await (index % 2
          ? engine.api
              .post('/api/dora/v1/webhooks/toy')
              .send({ key: `${index}`, events: [deployment(index)] })
          : engine.api
              .post('/api/dora/v1/events')
              .set('Authorization', mockCredentials.service.header())
              .send(deployment(index)));
        if (status === 200 || status === 202) break;
        refusals.push(`${status} ${body.error?.message}`);
        await wait(10);
      }
      acknowledged.add(index);
    };
    let next = 0;
    const senders = Array.from({ length: SENDERS }, async () => {
      while (next < EVENTS) await send(next++);
    });
    for (const count of OUTAGES) {
      while (acknowledged.size < count) await wait(5);
      const before = refusals.length;
      await proxy.cut();
      // Every sender has met it.
      while (refusals.length < before + SENDERS) await wait(5);
      await proxy.open();
    }
    await Promise.all(senders);

    expect([...new Set(refusals)].sort()).toEqual([
      '503 The delivery could not be stored; send it again',
      '503 The events could not be stored; send them again',
    ]);
    // The task that looks for forgotten deliveries has not come by yet.
    await engine.api
      .post('/api/dora/v1/webhooks/toy')
      .send({ key: 'last', events: [deployment(EVENTS)] })
      .expect(202);
    while (!(await isSettled(direct))) await wait(20);
    const ids: string[] = await direct('deployments').pluck('external_id');
    expect(ids.sort()).toEqual(
      Array.from({ length: EVENTS + 1 }, (_, index) => `run-${index}`).sort(),
    );
    expect(
      await direct('scope_cells')
        .join('scopes', 'scopes.id', 'scope_id')
        .where({ ref: '', grain: 'month' })
        .pluck('deployments'),
    ).toEqual([EVENTS + 1]);
  });
});
