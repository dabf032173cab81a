/* eslint-disable jest/no-export -- the tests that sources share */
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import type { DoraReconciler } from '@boardwalk/plugin-dora-node';
import {
  createRandom,
  SimulatedHost,
  type HistoryMoment,
  type HostAnswer,
  type HostFaults,
  type HostRequest,
  type RepositoryHistory,
} from '@boardwalk/plugin-dora-node/testUtils';
import type { Knex } from 'knex';
import { once } from 'node:events';
import { connectionOf } from '../connectionOf';
import { emptyTables } from '../engineDatabase';
import { startWorker } from './reconcileUntilKilled';
import { A_DAY, TestEngine } from './TestEngine';

/** A source, as far as these tests need to know it. */
export interface ReconciledSource {
  id: string;
  /** Host and path of the made-up repository. */
  repository: string;
  createHistory(seed: number): RepositoryHistory;
  /** What the delivery of a moment becomes. */
  eventsOf(history: RepositoryHistory, moment: HistoryMoment): DoraEventInput[];
  /** What the API answers. */
  answer(
    history: RepositoryHistory,
  ): (request: HostRequest) => HostAnswer | undefined;
  /** What the host asks for, and the reconciler sends. */
  credentials: { header: string; value: string };
  /** What must never be in a log: all of the credentials, or the secret part. */
  secret: string;
  limitHeaders: 'x-ratelimit' | 'ratelimit';
  createReconciler(options: { url: string; now: () => number }): DoraReconciler;
  /** A file that, run as a process, calls `reconcileUntilKilled` with this source. */
  workerFile: string;
}

const START = Date.UTC(2026, 8, 1);
const SETTINGS = { frequencyMs: 60 * 60_000, backfillMs: 365 * A_DAY };
const TROUBLE: Omit<HostFaults, 'seed'> = {
  broken: 0.08,
  silent: 0.02,
  secondary: 0.03,
  garbled: 0.02,
};

/**
 * Facts that webhooks and APIs tell alike. Left out are commits: a push tells of
 * them with its branch, and an API with the time of the author, as events that
 * stand beside each other.
 */
const comparableFacts = (lines: string[], source: string) =>
  lines.filter(
    line =>
      !line.startsWith(`change ${source} `) &&
      !line.startsWith(`change ${source}:commits `),
  );

/**
 * Figures without what reconciliation knows better: that a lead time is exact,
 * and how many are not.
 */
const comparableFigures = (lines: string[]) =>
  lines.map(line =>
    line
      .replace(/"exact": (true|false)/, '"exact": any')
      .replace(/"lead_inexact": \d+/, '"lead_inexact": any'),
  );

/**
 * What every source must do whose API is read: bring the same facts and figures
 * as complete webhooks, whatever the host does meanwhile.
 */
export function runReconciliationTests(source: ReconciledSource): void {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const settings = { ...SETTINGS, repositories: [source.repository] };
  let knex: Knex;
  let host: SimulatedHost | undefined;
  let clock: { now: number };
  const logged: unknown[] = [];
  const remember = (...told: unknown[]) => {
    logged.push(...told.map(one => (one instanceof Error ? one.stack : one)));
  };
  const logger = mockServices.logger.mock({
    error: remember,
    warn: remember,
    info: remember,
    debug: remember,
    child: () => logger,
  });

  beforeAll(async () => {
    knex = await databases.init('POSTGRES_18');
    await TestEngine.create({ knex, clock: { now: START } });
  });
  beforeEach(async () => {
    clock = { now: START };
    logged.length = 0;
    await emptyTables(knex);
    await knex.raw('TRUNCATE reconciliation_streams, comparisons');
  });
  afterEach(async () => {
    await host?.stop();
    host = undefined;
  });

  const engineOf = () => TestEngine.on({ knex, logger, clock });
  const hostOf = async (
    history: RepositoryHistory,
    options: Partial<Parameters<typeof SimulatedHost.start>[0]> = {},
  ) => {
    host = await SimulatedHost.start({
      answer: source.answer(history),
      credentials: source.credentials,
      limitHeaders: source.limitHeaders,
      now: () => clock.now,
      ...options,
    });
    return source.createReconciler({ url: host.url, now: () => clock.now });
  };
  const deliver = async (
    engine: TestEngine,
    history: RepositoryHistory,
    arrives: (index: number) => boolean = () => true,
  ) => {
    const arrived = history.moments.filter((_, index) => arrives(index));
    await engine.report(
      arrived.flatMap(moment => source.eventsOf(history, moment)),
    );
  };
  const stateOf = async (engine: TestEngine) => ({
    facts: comparableFacts(await engine.facts(), source.id),
    figures: comparableFigures(await engine.figures()),
  });
  const byWebhooksAlone = async (history: RepositoryHistory) => {
    const engine = engineOf();
    await deliver(engine, history);
    const complete = await stateOf(engine);
    await emptyTables(knex);
    return complete;
  };
  const until = () => clock.now + A_DAY / 4;
  const notes = async (exact: boolean) =>
    Number(
      (
        await knex('change_notes')
          .where({ exact })
          .where(query =>
            query.whereNull('excluded').orWhereNot({ excluded: 'baseline' }),
          )
          .count()
      )[0].count,
    );

  describe.each([1, 2, 3, 4])('of the history %i', seed => {
    it('comes to what complete webhooks give, from nothing', async () => {
      const history = source.createHistory(seed);
      const complete = await byWebhooksAlone(history);
      expect(complete.facts.length).toBeGreaterThan(30);
      expect(complete.figures.length).toBeGreaterThan(30);

      const engine = engineOf();
      await engine.reconcile(await hostOf(history), {
        ...settings,
        until: clock.now,
      });
      expect(await stateOf(engine)).toEqual(complete);
      expect(await notes(false)).toBe(0);
      expect(await notes(true)).toBeGreaterThan(5);
    });

    it('comes to the same after half of the webhooks, from a host in trouble', async () => {
      const history = source.createHistory(seed);
      const complete = await byWebhooksAlone(history);

      const random = createRandom(seed + 100);
      const engine = engineOf();
      await deliver(engine, history, () => random() < 0.5);
      const reconciler = await hostOf(history, {
        faults: { ...TROUBLE, seed },
        limit: 60,
        largestPage: 5,
      });
      await engine.reconcile(reconciler, { ...settings, until: until() });
      expect(await stateOf(engine)).toEqual(complete);
      expect(await notes(false)).toBe(0);
      expect(JSON.stringify(logged)).not.toContain(source.secret);
      expect(logged).not.toEqual([]);
    });

    it('comes to the same while things happen between its pages', async () => {
      const history = source.createHistory(seed);
      clock.now = history.now;
      const reconciler = await hostOf(history, {
        largestPage: 5,
        onRequest: count => {
          if (count % 7 !== 0 || count > 100) return;
          history.skipTo(clock.now);
          history.step();
          clock.now = Math.max(clock.now, history.now);
        },
      });
      const engine = engineOf();
      // Each step takes hours: so long after the last one it was read once more.
      await engine.reconcile(reconciler, {
        ...settings,
        frequencyMs: A_DAY / 2,
        until: clock.now + 20 * A_DAY,
      });
      const read = await stateOf(engine);
      await emptyTables(knex);
      expect(read).toEqual(await byWebhooksAlone(history));
    });

    it('takes deliveries that come again, and late ones, as known', async () => {
      const history = source.createHistory(seed);
      const engine = engineOf();
      await engine.reconcile(await hostOf(history), {
        ...settings,
        until: clock.now,
      });
      await engine.settle();
      const exact = await notes(true);
      await deliver(engine, history);
      await engine.settle();
      expect(await notes(true)).toBe(exact);
      expect(await notes(false)).toBe(0);
    });
  });

  it('goes on where it was after it was killed, again and again', async () => {
    const history = source.createHistory(6);
    const complete = await byWebhooksAlone(history);
    let kill = () => {};
    let deadline = 0;
    await hostOf(history, {
      largestPage: 5,
      onRequest: count => {
        if (count >= deadline) kill();
      },
    });
    const ends: unknown[] = [];
    let asked = 0;
    for (const requests of [4, 9, 17, Infinity]) {
      deadline = asked + requests;
      const worker = startWorker(source.workerFile, {
        connection: connectionOf(knex),
        url: host!.url,
        repository: source.repository,
        now: clock.now,
      });
      kill = () => worker.kill('SIGKILL');
      const [code] = await once(worker, 'exit');
      ends.push(code);
      asked = host!.paths.length;
    }
    expect(ends).toEqual([null, null, null, 0]);
    expect(await stateOf(engineOf())).toEqual(complete);
    // What was read before is not read again, but for the page of each death.
    expect(
      host!.paths.filter(path => path.endsWith('/statuses')).length,
    ).toBeLessThan(2 * history.deployments.length);
  });

  it('reads only what is new the next time', async () => {
    const history = source.createHistory(5);
    const reconciler = await hostOf(history);
    const engine = engineOf();
    await engine.reconcile(reconciler, { ...settings, until: clock.now });
    const first = host!.paths.length;
    clock.now += A_DAY;
    await engine.reconcile(reconciler, { ...settings, until: clock.now });
    expect(host!.paths.length - first).toBeLessThan(first / 4);
  });
}
