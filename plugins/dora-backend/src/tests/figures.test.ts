import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import {
  parseEvent,
  type DoraEvent,
  type DoraMetrics,
} from '@boardwalk/plugin-dora-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
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
import { DerivationWorker } from '../service/DerivationWorker';
import { PlatformDates } from '../service/PlatformDates';
import { PlatformReleases } from '../service/PlatformReleases';
import { ScopeKeeper } from '../service/ScopeKeeper';
import { DefaultDoraMetricsService } from '../service/read/DefaultDoraMetricsService';
import { ReadContexts } from '../service/read/ReadContext';

jest.setTimeout(300_000);

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
const SNAPSHOT: CatalogSnapshot = {
  entities: [
    entity('group:default/shop'),
    entity('group:default/web', { parents: ['group:default/shop'] }),
    entity('component:default/checkout', { owners: ['group:default/web'] }),
    entity('component:default/cart', { owners: ['group:default/web'] }),
    entity('component:default/pay', { owners: ['group:default/shop'] }),
  ],
};
const SERVICES: Record<string, string[]> = {
  'component:default/checkout': ['component:default/checkout'],
  nobody: ['nobody'],
  'group:default/web': ['component:default/checkout', 'component:default/cart'],
  'group:default/shop': COMPONENTS.map(name => `component:default/${name}`),
  '': [...COMPONENTS.map(name => `component:default/${name}`), 'nobody'],
};
const refOf = (name: string) => {
  const short = name.replace('component:default/', '');
  return COMPONENTS.includes(short) ? `component:default/${short}` : name;
};

const FIRST = Date.parse('2024-02-20T00:00:00Z');
const LAST = Date.parse('2025-01-20T00:00:00Z');
const NOW = Date.parse('2025-02-01T00:00:00Z');

/** Lets each service be known. */
const EVERYBODY = SERVICES[''].map(
  name =>
    parseEvent(
      {
        type: 'pipeline',
        source: 'ci',
        id: name,
        service: name,
        status: 'success',
        finishedAt: '2024-02-29T00:00:00Z',
      },
      { now: NOW },
    ).event!,
);

/** A date of the reporting zone, or an instant within a day. */
const end = fc.oneof(
  fc
    .integer({ min: FIRST, max: LAST })
    .map(time => new Date(time).toISOString().slice(0, 10)),
  fc.integer({ min: FIRST, max: LAST }).map(time =>
    // Half hours, as deployments have them, so that ends meet deployments.
    new Date(time - (time % 1_800_000)).toISOString(),
  ),
);

const momentOf = (text: string, zone: string) =>
  text.length > 10
    ? Date.parse(text)
    : DateTime.fromISO(text, { zone }).startOf('day').toMillis();

interface Summed {
  counters: Record<string, number>;
  lists: Record<string, number[]>;
}

/** What events say about a range, counted one by one. */
function bruteForce(
  events: DoraEvent[],
  options: {
    scope: string;
    tier: string;
    range: { from: number; to: number };
    definitions: GenerationDefinitions;
  },
): Summed {
  const sum: Summed = { counters: {}, lists: {} };
  const figures = figuresOfEvents(events, {
    ...options,
    services: SERVICES[options.scope],
    refOf,
    grain: 'month',
  });
  for (const [key, { counters, lists }] of figures) {
    if (!key.startsWith(`${options.tier} `)) continue;
    for (const [name, count] of Object.entries(counters))
      sum.counters[name] = (sum.counters[name] ?? 0) + count;
    for (const [name, list] of Object.entries(lists))
      sum.lists[name] = [...(sum.lists[name] ?? []), ...list];
  }
  return sum;
}

/** With linear interpolation, written out. */
function percentile(list: number[] | undefined, share: number) {
  if (!list?.length) return null;
  const sorted = [...list].map(Math.floor).sort((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (rank - below);
}

/** The part of the answer that does not depend on the time that passed. */
function figuresIn(metrics: DoraMetrics) {
  const { deploymentFrequency, changeLeadTime, ...others } = metrics;
  return {
    deployments: deploymentFrequency.deployments,
    hoursBetween: deploymentFrequency.hoursBetween,
    lead: changeLeadTime,
    ...others,
  };
}

function expectedFigures({ counters, lists }: Summed) {
  const count = (name: string) => counters[name] ?? 0;
  const ratio = (part: number, whole: number) =>
    whole === 0 ? null : part / whole;
  const attempts = count('deployments') + count('failed_deployments');
  const percentiles = (name: string) => ({
    n: lists[name]?.length ?? 0,
    p50: percentile(lists[name], 0.5),
    p75: percentile(lists[name], 0.75),
    p90: percentile(lists[name], 0.9),
  });
  const gap = percentile(lists.gap, 0.5);
  return {
    deployments: count('deployments'),
    hoursBetween: gap === null ? null : gap / 3600,
    lead: {
      ...percentiles('lead'),
      p95: percentile(lists.lead, 0.95),
      excluded: {
        unknown: count('lead_unknown'),
        negative: count('lead_negative'),
        baseline: count('lead_baseline'),
      },
      exact: count('lead_inexact') === 0,
      stages: {
        coding: percentiles('coding'),
        review: percentiles('review'),
        waiting: percentiles('waiting'),
        deploy: percentiles('deploy'),
      },
    },
    changeFailRate: {
      value: ratio(count('failures'), attempts),
      failures: count('failures'),
      deployments: attempts,
      aborted: count('aborted'),
    },
    failedDeploymentRecoveryTime: {
      n: lists.recovery?.length ?? 0,
      p50: percentile(lists.recovery, 0.5),
      p90: percentile(lists.recovery, 0.9),
      open: count('open_failures'),
    },
    deploymentReworkRate: {
      value: ratio(count('rework'), count('deployments')),
      rework: count('rework'),
      deployments: count('deployments'),
    },
  };
}

/** The same, with every number within a share of what is expected. */
function expectClose(actual: unknown, expected: unknown, share: number): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
      Math.abs(expected) * share + 1e-9,
    );
    return;
  }
  if (expected === null || typeof expected !== 'object') {
    expect(actual).toEqual(expected);
    return;
  }
  expect(Object.keys(actual as object).sort()).toEqual(
    Object.keys(expected).sort(),
  );
  for (const [key, value] of Object.entries(expected))
    expectClose((actual as Record<string, unknown>)[key], value, share);
}

describe('figures', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const logger = mockServices.logger.mock();
  const names = ServiceNames.create(SNAPSHOT);
  const dates = PlatformDates.create({
    firsts: { read: async () => [] },
    timeZone: 'UTC',
  });
  let knex: Knex;

  beforeAll(async () => {
    knex = await engineDatabase(databases);
  });

  async function load(events: DoraEvent[], definitions: GenerationDefinitions) {
    await emptyTables(knex);
    await knex('generations').delete();
    await knex('scopes').whereNot({ ref: '' }).delete();
    await ensureGeneration(knex, definitions);
    await createWriter(knex, names).write(events);
    await ScopeKeeper.create({ knex, neverDeployed: [] }).follow(SNAPSHOT);
    await dates.follow(SNAPSHOT);
    const worker = DerivationWorker.create({ knex, logger });
    await worker.settle();
  }

  const service = (exactAttempts?: number) =>
    DefaultDoraMetricsService.create({
      knex,
      serviceNames: () => names,
      dates,
      releases: PlatformReleases.create({ knex }),
      hostType: () => undefined,
      exactAttempts,
      contexts: ReadContexts.create({
        knex,
        definitions: DEFAULT_DEFINITIONS,
        isEntity: () => false,
        now: () => NOW,
      }),
    });

  it.each([
    ['exact', undefined, 0],
    ['within half a per cent', -1, 0.005],
  ] as const)(
    'equal what events say, counted one by one: %s',
    async (_, exactAttempts, share) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(arbitraryDelivery, { minLength: 1, maxLength: 40 }),
          fc.constantFrom(
            'UTC',
            'Europe/Berlin',
            'America/New_York',
            'Pacific/Auckland',
          ),
          fc.constantFrom<'committed' | 'first-commit'>(
            'committed',
            'first-commit',
          ),
          fc.array(
            fc.record({
              scope: fc.constantFrom(...Object.keys(SERVICES)),
              ends: fc.tuple(end, end),
              granularity: fc.constantFrom<'day' | 'week' | 'month' | 'none'>(
                'day',
                'week',
                'month',
                'none',
              ),
              tier: fc.constantFrom<'production' | 'staging'>(
                'production',
                'production',
                'staging',
              ),
              ownership: fc.constantFrom<'now' | 'then'>('now', 'then'),
            }),
            { minLength: 6, maxLength: 6 },
          ),
          async (drawn, timeZone, leadTimeStart, questions) => {
            const events = [...drawn, ...EVERYBODY];
            const definitions: GenerationDefinitions = {
              ...DEFAULT_DEFINITIONS,
              timeZone,
              leadTimeStart,
              tiers: DEFAULT_TIER_NAMES,
            };
            await load(events, definitions);
            const metrics = service(exactAttempts);
            for (const {
              scope,
              ends,
              granularity,
              tier,
              ownership,
            } of questions) {
              const [from, to] = ends
                .map(text => ({ text, at: momentOf(text, timeZone) }))
                .sort((a, b) => a.at - b.at);
              if (from.at === to.at) continue;
              const answer = await metrics.getMetrics({
                scope: scope || undefined,
                from: from.text,
                to: to.text,
                tier,
                granularity,
                ownership,
              });
              expect(answer.pendingServices).toBe(0);
              const expected = (range: { from: number; to: number }) =>
                expectedFigures(
                  bruteForce(events, { scope, tier, range, definitions }),
                );
              expectClose(
                figuresIn(answer.metrics),
                expected({ from: from.at, to: to.at }),
                share,
              );
              let last = from.at;
              for (const period of answer.series) {
                const range = {
                  from: Date.parse(period.start),
                  to: Date.parse(period.end),
                };
                expect(range.from).toBe(last);
                last = range.to;
                expectClose(figuresIn(period.metrics), expected(range), share);
              }
              // A series goes from one end of the range to the other.
              expect(granularity === 'none' ? to.at : last).toBe(to.at);
            }
          },
        ),
        { numRuns: 6 },
      );
    },
  );
});
