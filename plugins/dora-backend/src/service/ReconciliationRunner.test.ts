import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import {
  RateLimitedError,
  SourceApiError,
  type DoraReconciler,
} from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import { emptyTables, engineDatabase } from '../__testUtils__/engineDatabase';
import { TestEngine } from '../__testUtils__/reconciliation/TestEngine';
import { EventIngestService } from './EventIngestService';
import { createWriter } from '../__testUtils__/createWriter';
import { ReconciliationRunner } from './ReconciliationRunner';

const MINUTE = 60_000;
const sha = (letter: string) => letter.repeat(40);
const START = Date.UTC(2026, 5, 1);

const deployment = (
  service: string,
  hours: number,
  revision: string,
  more: object = {},
): DoraEventInput => ({
  type: 'deployment',
  source: 'ci',
  id: `${service}-${hours}`,
  service,
  repository: 'toy.test/acme/shop',
  environment: 'production',
  status: 'success',
  finishedAt: new Date(START + hours * 60 * MINUTE).toISOString(),
  revision: sha(revision),
  ...more,
});

describe('ReconciliationRunner', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const compare = jest.fn<
    ReturnType<DoraReconciler['compare']>,
    Parameters<DoraReconciler['compare']>
  >();
  const fetchPage = jest.fn<
    ReturnType<DoraReconciler['fetchPage']>,
    Parameters<DoraReconciler['fetchPage']>
  >();
  const reconciler: DoraReconciler = {
    id: 'toy',
    title: 'Toy',
    streams: ['things'],
    serves: name => name.startsWith('toy.test/'),
    fetchPage,
    compare,
  };
  const logger = mockServices.logger.mock();
  let knex: Knex;
  let now: number;
  beforeAll(async () => {
    knex = await engineDatabase(databases);
    await TestEngine.create({ knex, clock: { now: START } });
  });
  beforeEach(async () => {
    jest.resetAllMocks();
    fetchPage.mockResolvedValue({ events: [], problems: [] });
    now = START + 100 * 60 * MINUTE;
    await emptyTables(knex);
    await knex.raw('TRUNCATE reconciliation_streams, comparisons');
  });

  const engine = () => TestEngine.on({ knex, clock: { now } });
  const run = (
    repositories = ['toy.test/acme/shop'],
    signal = new AbortController().signal,
  ) =>
    ReconciliationRunner.create({
      knex,
      logger,
      ingest: EventIngestService.create({
        writer: createWriter(knex),
        logger,
        now: () => now,
      }),
      repositories: () => [...repositories, 'github.com/somebody/else'],
      now: () => new Date(now),
    }).run(
      {
        reconciler,
        settings: { frequencyMs: 30 * MINUTE, backfillMs: 60 * MINUTE },
      },
      signal,
    );
  const rows = () => knex('reconciliation_streams').select().orderBy('id');
  const notes = async () => {
    await engine().settle();
    return (
      await knex('change_notes')
        .join('deployments', 'deployments.id', 'deployment_id')
        .select('external_id', 'change_id', 'exact', 'excluded')
        .orderBy(['external_id', 'change_id'])
    ).map(row => [
      row.external_id,
      row.change_id[0],
      row.exact ? 'exact' : row.excluded ?? 'inexact',
    ]);
  };

  it('reads what is due only, and the overlap of the pass before', async () => {
    await run();
    await run();
    expect(fetchPage).toHaveBeenCalledTimes(1);
    expect(fetchPage.mock.calls[0][0]).toMatchObject({
      repository: 'toy.test/acme/shop',
      stream: 'things',
      since: new Date(now - 60 * MINUTE),
    });
    const first = now;
    now += 31 * MINUTE;
    await run();
    expect(fetchPage.mock.calls[1][0].since).toEqual(
      new Date(first - 60 * MINUTE),
    );
    expect((await rows()).map(row => row.repository)).toEqual([
      'toy.test/acme/shop',
      'toy.test/acme/shop',
    ]);
  });

  it('goes on with the page that is next, in the pass that it began', async () => {
    const controller = new AbortController();
    fetchPage.mockResolvedValueOnce({ events: [], problems: [], cursor: 'p2' });
    fetchPage.mockImplementationOnce(async () => {
      controller.abort();
      throw new Error('aborted');
    });
    await run(undefined, controller.signal);
    const began = now;
    now += 5 * MINUTE;
    await run();
    expect(fetchPage.mock.calls[2][0]).toMatchObject({
      cursor: 'p2',
      since: new Date(began - 60 * MINUTE),
    });
    expect((await rows())[0]).toMatchObject({
      cursor: null,
      read_through: new Date(began),
      failures: 0,
    });
  });

  it('leaves the whole owner alone when the host asks to wait, and no other', async () => {
    fetchPage.mockImplementation(async ({ repository }) => {
      if (repository.startsWith('toy.test/acme/'))
        throw new RateLimitedError('Wait', new Date(now + 10 * MINUTE));
      return { events: [], problems: [] };
    });
    await run(['toy.test/acme/shop', 'toy.test/acme/pay', 'toy.test/else/x']);
    expect(fetchPage).toHaveBeenCalledTimes(2);
    expect(
      (await rows()).map(row => [
        row.repository,
        row.failures,
        row.last_error,
        row.not_before.getTime() - now > 0,
      ]),
    ).toEqual([
      ['toy.test/acme/shop', 0, 'Wait', true],
      ['toy.test/acme/shop', 0, 'Wait', true],
      ['toy.test/acme/pay', 0, 'Wait', true],
      ['toy.test/acme/pay', 0, 'Wait', true],
      ['toy.test/else/x', 0, null, true],
      ['toy.test/else/x', 0, null, true],
    ]);
    now += 10 * MINUTE;
    fetchPage.mockResolvedValue({ events: [], problems: [] });
    await run(['toy.test/acme/shop', 'toy.test/acme/pay']);
    expect((await rows()).map(row => row.last_error)).toEqual(
      Array(6).fill(null),
    );
  });

  it('tries again after longer and longer, and says why in words', async () => {
    fetchPage.mockRejectedValueOnce(new SourceApiError('No credentials'));
    await run();
    expect((await rows())[0]).toMatchObject({
      failures: 1,
      last_error: 'No credentials',
      not_before: new Date(now + MINUTE),
    });
    // Words of others may hold what nobody should see.
    fetchPage.mockRejectedValueOnce(new Error('SELECT secret FROM x'));
    now += MINUTE;
    await run();
    expect((await rows())[0]).toMatchObject({
      failures: 2,
      not_before: new Date(now + 2 * MINUTE),
      last_error:
        'The things of toy.test/acme/shop could not be read or stored; the log of the backend says why',
    });
    now += 2 * MINUTE;
    await run();
    expect((await rows())[0]).toMatchObject({ failures: 0, last_error: null });
  });

  it('counts what is wrong, and stores the rest', async () => {
    fetchPage.mockResolvedValueOnce({
      problems: ['cannot be read'],
      events: [
        deployment('shop', 1, 'a'),
        deployment('shop', 2, 'b', { status: 'moon' }),
      ],
    });
    await run();
    expect((await rows())[0]).toMatchObject({
      events: '2',
      added: '1',
      rejected: '2',
      last_error: 'Some could not be read: cannot be read',
    });
  });

  it('lets a person have the last word', async () => {
    fetchPage.mockImplementationOnce(async () => {
      await knex('reconciliation_streams')
        .where({ stream: 'things' })
        .update({ paused: true, revision: 1 });
      return {
        events: [deployment('shop', 1, 'a')],
        problems: [],
        cursor: '2',
      };
    });
    await run();
    expect(fetchPage).toHaveBeenCalledTimes(1);
    expect((await rows())[0]).toMatchObject({ paused: true, cursor: null });
    // What was read is there all the same.
    expect(await knex('deployments').pluck('external_id')).toEqual(['shop-1']);
  });

  it('asks what each success brought, and no more than it needs', async () => {
    await engine().report([
      deployment('shop', 1, 'a'),
      deployment('shop', 2, 'b', { status: 'failure' }),
      deployment('shop', 3, 'c'),
      deployment('shop', 4, 'c'),
      deployment('shop', 5, 'd', { changes: [{ id: sha('d') }] }),
      deployment('shop', 6, 'e'),
      deployment('shop', 7, 'f', { environment: 'preview-7' }),
      // Another service of the same repository goes its own way.
      deployment('pay', 1, 'a'),
      deployment('pay', 6, 'e'),
    ]);
    compare.mockImplementation(async ({ head }) => ({
      commits: [head],
      events: [],
    }));
    await run();
    await run();
    const pairs = compare.mock.calls.map(
      ([{ base, head }]) => `${base[0]}${head[0]}`,
    );
    expect(pairs.sort()).toEqual(['ac', 'ae', 'de']);
    expect(await notes()).toEqual([
      ['pay-1', 'a', 'baseline'],
      ['pay-6', 'e', 'exact'],
      ['shop-1', 'a', 'baseline'],
      ['shop-3', 'c', 'exact'],
      ['shop-5', 'd', 'exact'],
      ['shop-6', 'e', 'exact'],
      ['shop-7', 'f', 'baseline'],
    ]);
  });

  it('passes over what was pushed for another service of the repository', async () => {
    const pushed = (id: string, service: string): DoraEventInput => ({
      type: 'change',
      source: 'ci',
      id: sha(id),
      service,
      repository: 'toy.test/acme/shop',
      committedAt: new Date(START).toISOString(),
      push: { branch: 'main', before: sha('0'), after: sha(id), position: 0 },
    });
    await engine().report([
      deployment('shop', 1, 'a'),
      deployment('shop', 2, 'd'),
      pushed('b', 'pay'),
      pushed('c', 'shop'),
      pushed('c', 'pay'),
    ]);
    compare.mockResolvedValue({
      commits: [sha('d'), sha('c'), sha('b')],
      events: [],
    });
    await run();
    expect(await notes()).toEqual([
      ['shop-1', 'a', 'baseline'],
      ['shop-2', 'c', 'exact'],
      ['shop-2', 'd', 'exact'],
    ]);
  });

  it('compares anew when a deployment between is found', async () => {
    await engine().report([
      deployment('shop', 1, 'a'),
      deployment('shop', 5, 'c'),
    ]);
    compare.mockResolvedValueOnce({
      commits: [sha('c'), sha('b')],
      events: [],
    });
    await run();
    expect(await notes()).toEqual([
      ['shop-1', 'a', 'baseline'],
      ['shop-5', 'b', 'exact'],
      ['shop-5', 'c', 'exact'],
    ]);
    await engine().report([deployment('shop', 3, 'b')]);
    compare.mockImplementation(async ({ head }) => ({
      commits: [head],
      events: [],
    }));
    now += 31 * MINUTE;
    await run();
    expect(await notes()).toEqual([
      ['shop-1', 'a', 'baseline'],
      ['shop-3', 'b', 'exact'],
      ['shop-5', 'c', 'exact'],
    ]);
  });

  it('leaves inexact what the host cannot tell, and asks again after a week', async () => {
    await engine().report([
      deployment('shop', 1, 'a'),
      deployment('shop', 2, 'b'),
    ]);
    compare.mockResolvedValue({ unknown: 'It was forced away' });
    await run();
    now += 31 * MINUTE;
    await run();
    expect(compare).toHaveBeenCalledTimes(1);
    expect(await knex('comparisons').select('reason', 'change_ids')).toEqual([
      { reason: 'It was forced away', change_ids: null },
    ]);
    expect(await notes()).toEqual([
      ['shop-1', 'a', 'baseline'],
      ['shop-2', 'b', 'unknown'],
    ]);
    // The database's clock says when it was asked last.
    await knex('comparisons').update({
      compared_at: new Date(now - 8 * 24 * 60 * MINUTE),
    });
    now += 31 * MINUTE;
    compare.mockResolvedValue({ commits: [sha('b')], events: [] });
    await run();
    expect(await notes()).toEqual([
      ['shop-1', 'a', 'baseline'],
      ['shop-2', 'b', 'exact'],
    ]);
  });

  it('asks both ways about a rollback', async () => {
    await engine().report([
      deployment('shop', 1, 'b'),
      deployment('shop', 2, 'a'),
      deployment('shop', 3, 'c'),
    ]);
    const between: Record<string, string[]> = {
      ba: [],
      ab: [sha('b')],
      ac: [sha('c'), sha('b')],
    };
    compare.mockImplementation(async ({ base, head }) => ({
      commits: between[`${base[0]}${head[0]}`],
      events: [],
    }));
    await run();
    now += 31 * MINUTE;
    await run();
    expect(compare).toHaveBeenCalledTimes(3);
    expect(await notes()).toEqual([
      ['shop-1', 'b', 'baseline'],
      ['shop-3', 'c', 'exact'],
    ]);
  });
});
