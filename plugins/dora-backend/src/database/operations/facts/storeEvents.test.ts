import { TestDatabases } from '@backstage/backend-test-utils';
import { canonicalJson, type DoraEvent } from '@boardwalk/plugin-dora-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { arbitraryEvent } from '../../../__testUtils__/arbitraryEvents';
import {
  createWriter,
  dumpFacts,
  emptyTables,
  engineDatabase,
} from '../../../__testUtils__/engineDatabase';
import type { FactTable } from '../../facts/types';
import { changesTable } from '../../facts/changesTable';
import { deploymentsTable } from '../../facts/deploymentsTable';
import { incidentsTable } from '../../facts/incidentsTable';
import { pipelinesTable } from '../../facts/pipelinesTable';
import { readEvents } from './readEvents';

jest.setTimeout(120_000);

const deployment: DoraEvent = {
  type: 'deployment',
  source: 'ci',
  id: '1',
  service: 'checkout',
  environment: 'prod',
  attempt: 1,
  status: 'success',
  kind: 'deploy',
  finishedAt: '2026-01-01T00:00:00.000Z',
  version: 1,
};

describe('storeEvents', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;

  beforeAll(async () => {
    knex = await engineDatabase(databases);
  });
  beforeEach(() => emptyTables(knex));

  it('counts new events and updates as accepted, known and older ones not', async () => {
    const writer = createWriter(knex);
    expect(await writer.write([deployment])).toEqual({
      accepted: 1,
      duplicates: 0,
    });
    expect(
      await writer.write([
        deployment,
        { ...deployment, version: 2 },
        { ...deployment, version: 0 },
        { ...deployment, id: '2' },
        { ...deployment, environment: 'staging' },
        { ...deployment, attempt: 2 },
        { ...deployment, service: 'cart' },
        { ...deployment, source: 'cd' },
      ]),
    ).toEqual({ accepted: 6, duplicates: 2 });
    expect(await knex('deployments').count()).toEqual([{ count: '6' }]);
  });

  it('takes the larger canonical form of two equal versions', async () => {
    const writer = createWriter(knex);
    const smaller = { ...deployment, url: 'https://a.test' };
    const larger = { ...deployment, url: 'https://b.test' };
    await writer.write([smaller]);
    expect(await writer.write([larger])).toEqual({
      accepted: 1,
      duplicates: 0,
    });
    expect(await writer.write([smaller])).toEqual({
      accepted: 0,
      duplicates: 1,
    });
    expect(await knex('deployments').pluck('url')).toEqual(['https://b.test']);
  });

  it('replaces the changes of a deployment by those of its new state', async () => {
    const writer = createWriter(knex);
    const named = (ids: string[], version: number): DoraEvent => ({
      ...deployment,
      version,
      changes: ids.map(id => ({ id })),
    });
    await writer.write([named(['a', 'b', 'c'], 1)]);
    await writer.write([named(['c', 'd'], 2)]);
    expect(
      await knex('deployment_changes').orderBy('position').pluck('change_id'),
    ).toEqual(['c', 'd']);
    await writer.write([{ ...deployment, version: 3 }]);
    expect(await knex('deployment_changes')).toEqual([]);
    expect(await knex('deployments').pluck('names_changes')).toEqual([false]);
  });

  it('survives that rows of known names were deleted', async () => {
    const writer = createWriter(knex);
    await writer.write([deployment]);
    await emptyTables(knex);
    expect(await writer.write([deployment])).toEqual({
      accepted: 1,
      duplicates: 0,
    });
  });

  it('marks the service dirty, and nothing for what is known or a pipeline', async () => {
    const writer = createWriter(knex);
    await writer.write([deployment]);
    expect(await knex('dirty_services')).toHaveLength(1);
    await knex('dirty_services').delete();
    await writer.write([deployment]);
    await writer.write([
      {
        type: 'pipeline',
        source: 'ci',
        id: 'p',
        service: 'checkout',
        attempt: 1,
        status: 'success',
        finishedAt: '2026-01-01T00:00:00.000Z',
        version: 1,
      },
    ]);
    expect(await knex('dirty_services')).toEqual([]);
  });

  it('marks the services of other names that an event concerns', async () => {
    const writer = createWriter(knex);
    const dirty = () =>
      knex('dirty_services')
        .join('services', 'services.id', 'dirty_services.service_id')
        .orderBy('ref')
        .pluck('ref');
    const incident = (causedBy: string | undefined, version: number) =>
      writer.write([
        {
          type: 'incident',
          source: 'ci',
          id: 'i',
          service: 'pager',
          detectedAt: '2026-01-01T01:00:00.000Z',
          causedBy: causedBy ? { source: 'ci', id: causedBy } : undefined,
          version,
        },
      ]);
    await writer.write([
      { ...deployment, repository: 'acme/shop' },
      { ...deployment, id: '2', service: 'cart' },
    ]);
    await knex('dirty_services').delete();

    await incident('1', 1);
    expect(await dirty()).toEqual(['checkout', 'pager']);
    await knex('dirty_services').delete();
    await incident('2', 2);
    expect(await dirty()).toEqual(['cart', 'checkout', 'pager']);
    await knex('dirty_services').delete();
    await incident(undefined, 3);
    expect(await dirty()).toEqual(['cart', 'pager']);
    await knex('dirty_services').delete();

    await writer.write([
      {
        type: 'change',
        source: 'git',
        id: 'abc',
        repository: 'acme/shop',
        committedAt: '2026-01-01T00:00:00.000Z',
        version: 1,
      },
    ]);
    expect(await dirty()).toEqual(['checkout']);
  });

  it('keeps a dirty service from workers until its facts are committed', async () => {
    const writer = createWriter(knex);
    await writer.write([deployment]);
    const take = () =>
      knex.raw('SELECT service_id FROM dirty_services FOR UPDATE SKIP LOCKED');
    await writer.writeWith([{ ...deployment, id: '2' }], async (_, store) => {
      await store();
      expect((await take()).rows).toEqual([]);
    });
    expect((await take()).rows).toHaveLength(1);
  });

  it('reads back every event as it was sent', async () => {
    const tables = {
      deployment: deploymentsTable,
      change: changesTable,
      incident: incidentsTable,
      pipeline: pipelinesTable,
    };
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryEvent), async generated => {
        await emptyTables(knex);
        const events = generated.map((event, n) => ({ ...event, id: `${n}` }));
        await createWriter(knex).write(events);
        const read: DoraEvent[] = [];
        for (const type of Object.keys(tables) as DoraEvent['type'][]) {
          const table = tables[type] as FactTable<DoraEvent>;
          const ids = await knex(table.name).pluck('id');
          read.push(...(await readEvents(knex, table, ids)).values());
        }
        expect(read.map(canonicalJson).sort()).toEqual(
          events.map(canonicalJson).sort(),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('ends the same whatever the order, the batches and the repetitions', async () => {
    const scenario = fc
      .array(arbitraryEvent, { minLength: 1, maxLength: 60 })
      .chain(events =>
        fc.record({
          events: fc.constant(events),
          sent: fc
            .tuple(
              fc.shuffledSubarray(events, {
                minLength: events.length,
                maxLength: events.length,
              }),
              fc.subarray(events),
            )
            .map(([all, again]) => [...all, ...again]),
          cuts: fc.array(fc.integer({ min: 1, max: 12 }), {
            minLength: 1,
            maxLength: 10,
          }),
          parallel: fc.boolean(),
        }),
      );
    await fc.assert(
      fc.asyncProperty(scenario, async ({ events, sent, cuts, parallel }) => {
        await emptyTables(knex);
        const writer = createWriter(knex);
        for (const event of events) await writer.write([event]);
        const expected = await dumpFacts(knex);

        await emptyTables(knex);
        const backends = [createWriter(knex), createWriter(knex)];
        const batches: DoraEvent[][] = [];
        for (let at = 0; at < sent.length; )
          batches.push(
            sent.slice(at, (at += cuts[batches.length % cuts.length])),
          );
        const sends = batches.map(
          (batch, index) => () => backends[index % 2].write(batch),
        );
        if (parallel) await Promise.all(sends.map(send => send()));
        else for (const send of sends) await send();
        expect(await dumpFacts(knex)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('takes many shuffled batches at once without a deadlock', async () => {
    const events = fc.sample(arbitraryEvent, { numRuns: 300, seed: 4 });
    const writer = createWriter(knex);
    for (const event of events) await writer.write([event]);
    const expected = await dumpFacts(knex);

    await emptyTables(knex);
    const backends = [createWriter(knex), createWriter(knex)];
    const shuffles = fc.sample(
      fc.shuffledSubarray(events, { minLength: 120, maxLength: 300 }),
      { numRuns: 20, seed: 4 },
    );
    await Promise.all(
      [events, ...shuffles].map((batch, index) =>
        backends[index % 2].write(batch),
      ),
    );
    expect(await dumpFacts(knex)).toEqual(expected);
  });
});
