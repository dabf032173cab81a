import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import {
  createWriter,
  dumpFacts,
  emptyTables,
  engineDatabase,
} from '../__testUtils__/engineDatabase';
import { DerivationWorker } from './DerivationWorker';
import { EventIngestService } from './EventIngestService';
import {
  ImportService,
  type ImportOptions,
  type ImportRow,
} from './ImportService';

jest.setTimeout(60_000);

const COUNT = 12_000;

function* inputs(from: number): Iterable<ImportRow[]> {
  for (let row = from; row < COUNT; row++)
    yield [
      {
        place: row + 1,
        bytes: 100,
        value: {
          type: 'deployment',
          source: 'csv',
          id: row,
          service: `service-${row % 7}`,
          environment: 'production',
          // One in a thousand is wrong.
          status: row % 1_000 === 999 ? 'great' : 'success',
          finishedAt: new Date(
            Date.UTC(2026, 0, 1) + row * 60_000,
          ).toISOString(),
        },
      },
    ];
}

describe('ImportService', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Knex;
  let imports: ImportService;

  beforeAll(async () => {
    knex = await engineDatabase(databases);
  });

  beforeEach(async () => {
    await emptyTables(knex);
    await knex('imports').delete();
    imports = ImportService.create({
      knex,
      ingest: EventIngestService.create({
        writer: createWriter(knex, undefined, { deferFigures: true }),
        logger: mockServices.logger.mock(),
      }),
    });
  });

  const run = (
    open: ImportOptions['open'],
    rejected: Array<number | string> = [],
  ) =>
    imports.import({
      fingerprint: 'f',
      label: 'a file',
      open,
      onProgress: (_progress, wrong) =>
        rejected.push(...wrong.map(({ place }) => place)),
    });

  it('stores all rows, and names the wrong ones by their place in the file', async () => {
    const rejected: Array<number | string> = [];
    expect(await run(inputs, rejected)).toEqual({
      rows: COUNT,
      accepted: COUNT - 12,
      duplicates: 0,
      rejected: 12,
    });
    expect(rejected).toEqual(
      Array.from({ length: 12 }, (_unused, index) => index * 1_000 + 1_000),
    );
  });

  it('counts nothing twice when the same is imported again', async () => {
    await run(inputs);
    const before = await dumpFacts(knex);
    expect(await run(inputs)).toMatchObject({ duplicates: COUNT - 12 });
    expect(await dumpFacts(knex)).toEqual(before);
  });

  it('goes on where it was cut off, and ends as if it had not been', async () => {
    await run(inputs);
    const whole = await dumpFacts(knex);
    await emptyTables(knex);
    await knex('imports').delete();

    const cutOff = function* cutOff(skip: number) {
      let row = skip;
      for (const input of inputs(skip)) {
        if (++row > 11_000) throw new Error('The disk went away');
        yield input;
      }
    };
    await expect(run(cutOff)).rejects.toThrow('The disk went away');
    const skips: number[] = [];
    const result = await run(skip => {
      skips.push(skip);
      return inputs(skip);
    });
    expect(skips).toEqual([10_000]);
    expect(result.rows).toBe(COUNT);
    expect(await dumpFacts(knex)).toEqual(whole);
  });

  it('leaves figures alone until it is over, and then has them computed', async () => {
    const dirtyBetween: number[] = [];
    const count = async () =>
      dirtyBetween.push((await knex('dirty_services')).length);
    await run(async function* watched() {
      for (const rows of inputs(0)) {
        if (rows[0].place === COUNT) await count();
        yield rows;
      }
    });
    await count();
    expect(dirtyBetween).toEqual([0, 7]);
    expect(await knex('deferred_services')).toEqual([]);
  });

  it('has figures computed of what an import that was killed has stored', async () => {
    const worker = DerivationWorker.create({
      knex,
      logger: mockServices.logger.mock(),
    });
    await expect(
      run(function* killed() {
        yield* [...inputs(0)].slice(0, 6_000);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await worker.step()).toBe(false);
    expect(await knex('dirty_services')).toEqual([]);

    await knex('deferred_services').update({
      last_at: knex.raw("now() - interval '2 minutes'"),
    });
    expect(await worker.step()).toBe(true);
    expect(await knex('dirty_services')).toHaveLength(7);
    expect(await knex('deferred_services')).toEqual([]);
  });

  it('has all services computed anew after changes that name a repository only', async () => {
    const one = (fingerprint: string, value: object) =>
      imports.import({
        fingerprint,
        label: 'a file',
        open: () => [[{ place: 1, bytes: 100, value }]],
      });
    const dirty = () => knex('dirty_services').pluck('service_id');
    await run(inputs);
    const all = await dirty();
    expect(all).toHaveLength(7);
    const common = { source: 'csv', id: 'a' };
    const pushed = {
      type: 'change',
      ...common,
      committedAt: '2026-01-01T00:00:00Z',
    };

    await knex('dirty_services').delete();
    await one('named', { ...pushed, service: 'service-1' });
    expect(await dirty()).toHaveLength(1);

    await one('unnamed', { ...pushed, repository: 'acme/shop' });
    expect((await dirty()).sort()).toEqual(all.sort());
  });
});
