import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { DoraReconciler } from '@boardwalk/plugin-dora-node';
import { createAnswerValidator } from '../__testUtils__/openApi';
import {
  denyOnce,
  startEngine,
  type Engine,
} from '../__testUtils__/startEngine';

jest.setTimeout(60_000);

/** An API of one page for each list. */
const reconciler: DoraReconciler = {
  id: 'toy',
  title: 'Toy',
  streams: ['deployments', 'commits'],
  serves: repository => repository.startsWith('toy.test/'),
  fetchPage: async () => ({ events: [], problems: [] }),
  compare: async () => ({ commits: [], events: [] }),
};

const ALL = ['toy.test/a', 'toy.test/b'];
const ROUTES = [
  ['get', '/reconciliation', '/v1/reconciliation'],
  ['get', '/reconciliation/toy/streams', '/v1/reconciliation/{source}/streams'],
  [
    'post',
    '/reconciliation/toy/backfill',
    '/v1/reconciliation/{source}/backfill',
  ],
  ['post', '/reconciliation/toy/pause', '/v1/reconciliation/{source}/pause'],
  ['post', '/reconciliation/toy/resume', '/v1/reconciliation/{source}/resume'],
  ['post', '/reconciliation/toy/cancel', '/v1/reconciliation/{source}/cancel'],
] as const;

describe('the API of reconciliation', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const check = createAnswerValidator();
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine(databases, {
      reconcilers: [
        {
          reconciler,
          settings: {
            frequencyMs: 1_800_000,
            backfillMs: 86_400_000,
            repositories: ALL,
          },
        },
      ],
    });
  });
  beforeEach(async () => {
    await engine.knex('reconciliation_streams').delete();
    await engine.knex('comparisons').delete();
    engine.audit.events.length = 0;
    engine.triggered.length = 0;
  });

  const ask = (method: 'get' | 'post', path: string, body?: object) =>
    engine.api[method](`/api/dora/v1${path}`)
      .set('Authorization', mockCredentials.user.header())
      .send(body);
  const backfill = (body: object) =>
    ask('post', '/reconciliation/toy/backfill', body);
  const rows = () =>
    engine.knex('reconciliation_streams').select().orderBy('id');

  it.each(ROUTES)(
    'answers only those who may: %s %s',
    async (method, path, route) => {
      const url = `/api/dora/v1${path}`;
      const stranger = await engine.api[method](url)
        .set('Authorization', mockCredentials.none.header())
        .expect(401);
      check(method, route, stranger);
      denyOnce(engine);
      const denied = await ask(method, path, { from: '2026-01-01' }).expect(
        403,
      );
      check(method, route, denied);
      expect(await rows()).toEqual([]);
      expect(engine.audit.events).toEqual([]);
    },
  );

  it.each(ROUTES.slice(1))(
    'says that a source is not read: %s %s',
    async (method, path, route) => {
      const answer = await ask(method, path.replace('toy', 'moon'), {
        from: '2026-01-01',
      }).expect(404);
      check(method, route, answer);
      expect(answer.body.error.message).toContain(
        'dora.sources.moon.reconcile',
      );
    },
  );

  it('begins a backfill of a period, and says how far it is', async () => {
    const begun = await backfill({ from: '2026-01-31' }).expect(202, {
      streams: 4,
    });
    check('post', '/v1/reconciliation/{source}/backfill', begun);
    expect(engine.audit.events).toEqual([
      { eventId: 'reconciliation-backfill' },
    ]);
    expect(
      (await rows()).map(row => [row.stream, row.pass_since?.toISOString()]),
    ).toEqual([
      ['deployments', '2026-01-31T00:00:00.000Z'],
      ['commits', '2026-01-31T00:00:00.000Z'],
      ['comparisons', undefined],
      ['deployments', '2026-01-31T00:00:00.000Z'],
      ['commits', '2026-01-31T00:00:00.000Z'],
      ['comparisons', undefined],
    ]);

    // Half of one list was read, and another one failed.
    const [first, second] = await rows();
    await engine.knex('reconciliation_streams').where({ id: first.id }).update({
      pass_started_at: '2026-03-02T00:00:00Z',
      reached_at: '2026-02-15T00:00:00Z',
      events: 12,
      added: 5,
    });
    await engine
      .knex('reconciliation_streams')
      .where({ id: second.id })
      .update({
        failures: 2,
        last_error: 'Toy does not know the credentials (401)',
      });
    await engine.knex('comparisons').insert({
      repository: 'toy.test/a',
      base: 'x',
      head: 'y',
      reason: 'gone',
    });

    const list = await ask('get', '/reconciliation').expect(200);
    check('get', '/v1/reconciliation', list);
    expect(list.body.items).toMatchObject([
      {
        source: 'toy',
        repositories: 2,
        frequencySeconds: 1_800,
        readingSince: '2026-01-31T00:00:00.000Z',
        uncomparable: 1,
        errors: [
          {
            message: 'Toy does not know the credentials (401)',
            repositories: 1,
            example: 'toy.test/a',
          },
        ],
        streams: [
          {
            stream: 'deployments',
            progress: 0.25,
            events: 12,
            added: 5,
            states: { reading: 1, waiting: 1 },
          },
          { stream: 'commits', states: { failing: 1, waiting: 1 } },
          { stream: 'comparisons' },
        ],
      },
    ]);

    const one = await ask(
      'get',
      '/reconciliation/toy/streams?state=failing&limit=1',
    ).expect(200);
    check('get', '/v1/reconciliation/{source}/streams', one);
    expect(one.body).toMatchObject({
      items: [
        {
          repository: 'toy.test/a',
          stream: 'commits',
          error: 'Toy does not know the credentials (401)',
        },
      ],
      pageInfo: {},
    });
    const page = await ask('get', '/reconciliation/toy/streams?limit=5');
    expect(page.body.items).toHaveLength(5);
    const { nextCursor } = page.body.pageInfo;
    const rest = await ask(
      'get',
      `/reconciliation/toy/streams?cursor=${nextCursor}`,
    );
    expect(rest.body.items).toHaveLength(1);
    const beyond = await ask(
      'get',
      '/reconciliation/toy/streams?cursor=9999999999999999',
    ).expect(200);
    expect(beyond.body.items).toEqual([]);
  });

  it('begins what was asked for at once, not when its turn comes', async () => {
    await backfill({ from: '2999-01-01' }).expect(400);
    await ask('post', '/reconciliation/toy/pause');
    expect(engine.triggered).toEqual([]);
    await ask('post', '/reconciliation/toy/resume');
    expect(engine.triggered).toEqual(['dora-reconcile-toy']);
    await backfill({ from: '2026-01-31' }).expect(202);
    expect(engine.triggered).toHaveLength(2);
  });

  it('lets all that was paused go on with a backfill, comparisons too', async () => {
    await ask('post', '/reconciliation/toy/pause').expect(200, { streams: 6 });
    await backfill({
      from: '2026-01-31',
      repositories: ['toy.test/b'],
    }).expect(202, { streams: 2 });
    expect(
      (await rows()).map(
        ({ repository, stream, paused, pass_since: since }) => [
          repository,
          stream,
          paused,
          since !== null,
        ],
      ),
    ).toEqual([
      ['toy.test/a', 'deployments', true, false],
      ['toy.test/a', 'commits', true, false],
      ['toy.test/a', 'comparisons', true, false],
      ['toy.test/b', 'deployments', false, true],
      ['toy.test/b', 'commits', false, true],
      ['toy.test/b', 'comparisons', false, false],
    ]);
  });

  it('begins it for some repositories only', async () => {
    await backfill({
      from: '2026-01-31T10:00:00+01:00',
      repositories: ['https://toy.test/B.git'],
    }).expect(202, { streams: 2 });
    expect((await rows()).map(row => row.repository)).toEqual(
      Array(3).fill('toy.test/b'),
    );
  });

  it.each([
    [{}, 'from'],
    [{ from: 'yesterday' }, 'a date, such as'],
    [{ from: '2026-01-31T10:00:00' }, 'time zone'],
    [{ from: '1970-01-01' }, '1990'],
    [{ from: '2999-01-01' }, 'must lie in the past'],
    [{ from: '2026-01-01', repositories: ['toy.test/c'] }, 'toy.test/c'],
    [{ from: '2026-01-01', repositories: ['x'.repeat(501)] }, '500'],
    [{ from: '2026-01-01', more: 1 }, 'more'],
  ])('refuses %j', async (body, why) => {
    const answer = await backfill(body).expect(400);
    check('post', '/v1/reconciliation/{source}/backfill', answer);
    expect(answer.body.error.message).toContain(why);
    expect(
      await engine.knex('reconciliation_streams').whereNotNull('pass_since'),
    ).toEqual([]);
  });

  it('pauses, goes on and cancels', async () => {
    await backfill({ from: '2026-01-31' });
    await ask('post', '/reconciliation/toy/pause').expect(200, { streams: 6 });
    await ask('post', '/reconciliation/toy/pause').expect(200, { streams: 0 });
    const paused = await ask('get', '/reconciliation');
    expect(paused.body.items[0].nextAt).toBeUndefined();
    expect(paused.body.items[0].streams[0].states.paused).toBe(2);
    await ask('post', '/reconciliation/toy/resume').expect(200, { streams: 6 });
    const cancelled = await ask('post', '/reconciliation/toy/cancel').expect(
      200,
    );
    check('post', '/v1/reconciliation/{source}/cancel', cancelled);
    const left = await rows();
    expect(left.every(row => row.pass_since === null)).toBe(true);
    // From here on only what is new is read.
    expect(left.every(row => row.read_through !== null)).toBe(true);
    expect(engine.audit.events.map(({ eventId }) => eventId)).toEqual([
      'reconciliation-backfill',
      'reconciliation-pause',
      'reconciliation-pause',
      'reconciliation-resume',
      'reconciliation-cancel',
    ]);
  });
});

describe('the schedule of reconciliation', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('reads what is due by itself, and nothing of sources that are not set up', async () => {
    const { knex } = await startEngine(databases, {
      // The schedule runs at once then.
      entities: [],
      reconcilers: [
        {
          reconciler,
          settings: { frequencyMs: 60_000, backfillMs: 0, repositories: ALL },
        },
      ],
    });
    const unread = () =>
      knex('reconciliation_streams').whereNull('read_through').first();
    const any = () => knex('reconciliation_streams').first();
    while (!(await any()) || (await unread()));
    expect(await knex('reconciliation_streams').distinct('source')).toEqual([
      { source: 'toy' },
    ]);
    expect(await knex('reconciliation_streams')).toHaveLength(6);
  });
});
