import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { arbitraryDelivery } from '../__testUtils__/arbitraryDelivery';
import {
  createWriter,
  emptyTables,
  engineDatabase,
} from '../__testUtils__/engineDatabase';
import { figuresOfEvents } from '../__testUtils__/figuresOfEvents';
import { ensureGeneration } from '../database/operations/generations/ensureGeneration';
import type {
  CatalogSnapshot,
  SnapshotEntity,
} from '../domain/catalogSnapshot';
import {
  DEFAULT_DEFINITIONS,
  type GenerationDefinitions,
} from '../domain/definitions';
import { DEFAULT_TIER_NAMES } from '../domain/environmentTiers';
import { ServiceNames } from '../domain/names/ServiceNames';
import { Histogram } from '../domain/values/Histogram';
import { unpackSeconds } from '../domain/values/packedSeconds';
import { DerivationWorker } from './DerivationWorker';
import { ScopeKeeper } from './ScopeKeeper';

jest.setTimeout(300_000);

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
];

const entity = (
  ref: string,
  more: Partial<SnapshotEntity> = {},
): SnapshotEntity => ({
  ref,
  kind: ref.split(':')[0] as SnapshotEntity['kind'],
  namespace: 'default',
  name: ref.split('/')[1],
  title: ref,
  owners: [],
  partOf: [],
  parents: [],
  memberOf: [],
  annotations: {},
  ...more,
});

const COMPONENTS = ['checkout', 'cart', 'pay'];
const GROUPS = ['shop', 'web', 'money'];

/** Two teams below one; which of them owns a component is drawn. */
function snapshot(owners: number[]): CatalogSnapshot {
  return {
    entities: [
      entity('group:default/shop'),
      ...['web', 'money'].map(name =>
        entity(`group:default/${name}`, { parents: ['group:default/shop'] }),
      ),
      ...COMPONENTS.map((name, index) =>
        entity(`component:default/${name}`, {
          owners: [`group:default/${GROUPS[owners[index]]}`],
        }),
      ),
    ],
  };
}

const refOf = (name: string) => {
  const short = name.replace('component:default/', '');
  return COMPONENTS.includes(short) ? `component:default/${short}` : name;
};

const definitions = fc.record<GenerationDefinitions>({
  timeZone: fc.constantFrom(...zones),
  leadTimeStart: fc.constantFrom('committed', 'first-commit'),
  incidentWindowMs: fc.constantFrom(0, 24 * 3_600_000),
  alertGapMs: fc.constantFrom(0, 3_600_000),
  tiers: fc.constantFrom(DEFAULT_TIER_NAMES, {
    ...DEFAULT_TIER_NAMES,
    production: ['prod', 'moon'],
  }),
});
const owners = fc.array(fc.integer({ min: 0, max: 2 }), {
  minLength: 3,
  maxLength: 3,
});
const events = fc.array(arbitraryDelivery, { minLength: 1, maxLength: 40 });

describe('DerivationWorker', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const logger = mockServices.logger.mock();
  let knex: Knex;

  beforeAll(async () => {
    knex = await engineDatabase(databases);
  });
  beforeEach(async () => {
    await reset();
    logger.error.mockClear();
  });
  afterEach(() => {
    const [problem] = logger.error.mock.calls;
    if (problem) throw new Error(`Logged: ${problem.join(' ')}`);
  });

  async function reset() {
    await emptyTables(knex);
    await knex('generations').delete();
    await knex('scopes').whereNot({ ref: '' }).delete();
  }

  const createWorker = () => DerivationWorker.create({ knex, logger });
  const writer = () =>
    createWriter(knex, ServiceNames.create(snapshot([0, 0, 0])));
  const follow = (chosen: number[]) =>
    ScopeKeeper.create({ knex, neverDeployed: [] }).follow(snapshot(chosen));
  const begin = (chosen: Partial<GenerationDefinitions> = {}) =>
    ensureGeneration(knex, {
      ...DEFAULT_DEFINITIONS,
      tiers: DEFAULT_TIER_NAMES,
      ...chosen,
    });

  /** What is stored for a service or scope, by tier and start. */
  async function stored(
    table: 'service_days' | 'scope_cells',
    where: object,
    decode: (packed: Buffer | null) => unknown,
  ) {
    const isDays = table === 'service_days';
    const suffix = isDays ? 'values' : 'histogram';
    const rows = await knex(table)
      .where(where)
      .whereIn(
        'generation',
        knex('generations').where({ state: 'active' }).select('id'),
      )
      .select<Array<Record<string, never>>>(
        '*',
        knex.raw(`${isDays ? 'day' : 'start'}::text AS first`),
      );
    return new Map(
      rows.map(row => [
        `${row.tier} ${row.first}`,
        {
          counters: Object.fromEntries(
            Object.entries(row).filter(
              ([name, value]) =>
                typeof value === 'number' &&
                !['generation', 'service_id', 'scope_id'].includes(name),
            ),
          ),
          lists: Object.fromEntries(
            Object.entries(row)
              .filter(([name]) => name.endsWith(`_${suffix}`))
              .map(([name, value]) => [
                name.replace(`_${suffix}`, ''),
                decode(value),
              ]),
          ),
        },
      ]),
    );
  }

  async function expectFigures(
    all: DoraEvent[],
    chosen: GenerationDefinitions,
    ownedBy: number[],
  ) {
    const refs = [...COMPONENTS.map(refOf), 'nobody'];
    const figures = (services: string[], grain: 'day' | 'week' | 'month') =>
      figuresOfEvents(all, { services, refOf, definitions: chosen, grain });
    for (const { id, ref } of await knex('services').select('id', 'ref')) {
      const expected = new Map(
        Array.from(figures([ref], 'day'), ([key, { counters, lists }]) => {
          const { deployment_days: _, ...rest } = counters;
          return [key, { counters: rest, lists }];
        }),
      );
      expect(
        await stored('service_days', { service_id: id }, packed => [
          ...unpackSeconds(packed),
        ]),
      ).toEqual(expected);
    }
    const histogram = (list: number[]) => {
      const result = new Histogram();
      result.addAll(list);
      return result.encode();
    };
    for (const [ref, services] of [
      ['', refs],
      ['group:default/shop', refs.slice(0, 3)],
      ...['web', 'money'].map(
        name =>
          [
            `group:default/${name}`,
            COMPONENTS.filter((_, i) => GROUPS[ownedBy[i]] === name).map(refOf),
          ] as const,
      ),
    ] as Array<[string, string[]]>) {
      const scope = await knex('scopes').where({ ref }).first('id');
      for (const grain of ['day', 'week', 'month'] as const) {
        const expected = new Map(
          Array.from(figures(services, grain), ([key, { counters, lists }]) => [
            key,
            {
              counters,
              lists: Object.fromEntries(
                Object.entries(lists).map(([name, list]) => [
                  name,
                  histogram(list),
                ]),
              ),
            },
          ]),
        );
        expect(
          await stored(
            'scope_cells',
            { scope_id: scope.id, grain },
            packed => packed,
          ),
        ).toEqual(expected);
      }
    }
  }

  it('keeps what the events say, as they come, owners change and settings change', async () => {
    await fc.assert(
      fc.asyncProperty(
        events,
        events,
        definitions,
        definitions,
        owners,
        owners,
        async (first, late, before, after, owned, ownedLater) => {
          await reset();
          await begin(before);
          await follow(owned);
          const worker = createWorker();
          await writer().write(first);
          await worker.settle();
          await expectFigures(first, before, owned);

          await writer().write(late);
          await follow(ownedLater);
          await worker.settle();
          const all = [...first, ...late];
          await expectFigures(all, before, ownedLater);

          await begin(after);
          await worker.settle();
          await expectFigures(all, after, ownedLater);
          expect(await knex('generations').pluck('state')).toEqual(['active']);
          for (const table of [
            'dirty_services',
            'dirty_cells',
            'pending_services',
          ])
            expect(await knex(table)).toEqual([]);
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });

  const deployment = (
    id: string,
    more: Partial<Extract<DoraEvent, { type: 'deployment' }>> = {},
  ): DoraEvent => ({
    type: 'deployment',
    source: 'ci',
    id,
    service: 'cart',
    environment: 'prod',
    attempt: 1,
    status: 'success',
    kind: 'deploy',
    finishedAt: '2025-06-01T12:00:00.000Z',
    version: 1,
    ...more,
  });

  it('shares the work with others on the same database', async () => {
    await begin();
    await follow([0, 1, 2]);
    const all = Array.from({ length: 60 }, (_, index) =>
      deployment(`run-${index}`, { service: `service-${index % 15}` }),
    );
    const workers = Array.from({ length: 3 }, createWorker);
    const write = async () => {
      for (const event of all) await writer().write([event]);
    };
    await Promise.all([write(), ...workers.map(worker => worker.settle())]);
    await Promise.all(workers.map(worker => worker.settle()));
    await createWorker().settle();
    expect(
      await knex('service_days').sum('deployments').count('* as days'),
    ).toEqual([{ sum: '60', days: '15' }]);
    expect(
      await knex('scope_cells')
        .where({ grain: 'month' })
        .select('deployments', 'deployment_days'),
    ).toEqual([{ deployments: 60, deployment_days: 15 }]);
    expect(await knex('verdicts')).toHaveLength(60);
  });

  it('leaves a service dirty whose facts came while it was computed', async () => {
    await begin();
    await writer().write([deployment('a')]);
    const [id] = await knex('services').pluck<number[]>('id');
    // An event is about to be written: its transaction is not over.
    let computing: Promise<boolean> | undefined;
    await knex.transaction(async tx => {
      await tx.raw(
        `UPDATE dirty_services SET since = since WHERE service_id = ?`,
        [id],
      );
      computing = createWorker().step();
    });
    await computing;
    // Whichever came first, nothing is left behind once all is settled.
    await createWorker().settle();
    expect(await knex('dirty_services')).toEqual([]);

    await knex.raw(`INSERT INTO dirty_services (service_id) VALUES (?)`, [id]);
    const { rows } = await knex.raw(
      `SELECT xmin::text AS stamp FROM dirty_services`,
    );
    await writer().write([deployment('b')]);
    const touched = await knex.raw(
      `DELETE FROM dirty_services WHERE xmin::text = ?`,
      [rows[0].stamp],
    );
    expect(touched.rowCount).toBe(0);
  });

  it('writes nothing where nothing changed', async () => {
    await begin();
    await follow([0, 1, 2]);
    const changes = [{ id: 'c1' }, { id: 'c2' }];
    await writer().write([
      deployment('a', { changes }),
      deployment('b', { changes, finishedAt: '2025-06-02T12:00:00.000Z' }),
    ]);
    await createWorker().settle();
    const state = async () => {
      const lists = [];
      for (const table of [
        'verdicts',
        'change_notes',
        'service_days',
        'scope_cells',
        'scope_members',
        'scopes',
        'services',
      ])
        lists.push(
          (
            await knex.raw(`SELECT xmin, ctid, * FROM ?? ORDER BY ctid`, [
              table,
            ])
          ).rows,
        );
      return lists;
    };
    const before = await state();
    await follow([0, 1, 2]);
    await knex.raw(`INSERT INTO dirty_services SELECT id FROM services`);
    await knex.raw(
      `INSERT INTO dirty_cells (generation, scope_id, tier, first_day, last_day)
       SELECT generation, scope_id, tier, start, start FROM scope_cells
        WHERE grain = 'day'`,
    );
    await createWorker().settle();
    expect(await state()).toEqual(before);
  });

  it('forgets what deployments that are gone had said', async () => {
    await begin();
    await follow([0, 1, 2]);
    await writer().write([deployment('a')]);
    await createWorker().settle();
    await knex('deployments').delete();
    await knex.raw(`INSERT INTO dirty_services SELECT id FROM services`);
    await createWorker().settle();
    for (const table of ['verdicts', 'service_days', 'scope_cells'])
      expect(await knex(table)).toEqual([]);
  });

  it('takes up a rebuild where it was left, and gives one up that nobody wants', async () => {
    await begin();
    await writer().write(
      Array.from({ length: 30 }, (_, index) =>
        deployment(`run-${index}`, { service: `service-${index}` }),
      ),
    );
    await createWorker().settle();
    expect(await begin({ timeZone: 'Europe/Berlin' })).toBe('begun');
    await createWorker().step();
    const left = async () => (await knex('pending_services')).length;
    expect(await left()).toBe(10);

    expect(await begin({ timeZone: 'Europe/Berlin' })).toBe('resumed');
    expect(await left()).toBe(10);
    expect(await begin()).toBe('kept');
    await createWorker().settle();
    expect(
      await knex('generations').select('state', 'definitions'),
    ).toMatchObject([{ state: 'active', definitions: { timeZone: 'UTC' } }]);
    expect(await knex('verdicts')).toHaveLength(30);
  });

  it('reports what cannot be computed, and computes the rest', async () => {
    await begin();
    await writer().write([deployment('a'), deployment('b', { service: 'x' })]);
    await knex.raw(
      `ALTER TABLE verdicts ADD CONSTRAINT broken CHECK (service_id <> ${
        (
          await knex('services').where({ ref: 'x' }).first('id')
        ).id
      })`,
    );
    await createWorker().settle();
    expect(logger.error).toHaveBeenCalled();
    logger.error.mockClear();
    expect(await knex('verdicts')).toHaveLength(1);
    expect(await knex('dirty_services')).toHaveLength(1);
    await knex.raw('ALTER TABLE verdicts DROP CONSTRAINT broken');
    await createWorker().settle();
    expect(await knex('verdicts')).toHaveLength(2);
  });
});
