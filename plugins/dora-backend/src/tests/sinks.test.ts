import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { SinkUnavailableError } from '@boardwalk/plugin-dora-node';
import knexFactory, { type Knex } from 'knex';
import { setTimeout as wait } from 'node:timers/promises';
import { connectionOf } from '../__testUtils__/connectionOf';
import { emptyTables } from '../__testUtils__/engineDatabase';
import { createAnswerValidator } from '../__testUtils__/openApi';
import {
  denyOnce,
  startEngine,
  type Engine,
} from '../__testUtils__/startEngine';
import { ToySink } from '../__testUtils__/ToySink';

jest.setTimeout(120_000);

const DAY_MS = 24 * 3_600_000;

const deployment = (id: string, fields: object = {}) => ({
  type: 'deployment',
  source: 'jenkins',
  id,
  service: 'checkout',
  environment: 'production',
  status: 'success',
  finishedAt: '2026-01-01T00:00:00Z',
  ...fields,
});

describe('sinks', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const check = createAnswerValidator();
  let sink: ToySink;
  let recent: ToySink;
  let engine: Engine;
  const pools: Knex[] = [];
  afterAll(async () => {
    for (const pool of pools) await pool.destroy();
  });

  beforeAll(async () => {
    sink = new ToySink();
    recent = new ToySink({ id: 'recent', maxAgeMs: DAY_MS });
    engine = await startEngine(databases, { sinks: [sink, recent] });
  });
  beforeEach(async () => {
    await emptyTables(engine.knex);
    for (const one of [sink, recent]) {
      one.taken.length = 0;
      one.answer = () => ({ sent: true });
    }
  });

  const send = (...events: object[]) =>
    engine.api
      .post('/api/dora/v1/events')
      .set('Authorization', mockCredentials.service.header())
      .send(events)
      .expect(200);
  const manage = (method: 'get' | 'post', path: string) =>
    engine.api[method](`/api/dora/v1${path}`).set(
      'Authorization',
      mockCredentials.user.header(),
    );
  const waiting = (state: string) =>
    engine.knex('outgoing_messages').where({ state, sink: sink.id });
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    while (!(await isSo())) await wait(20);
  };
  const settled = () => until(async () => !(await waiting('pending')).length);
  const idsOf = (one: ToySink) => one.taken.map(({ event }) => event.id);

  it('are told of each event once, in the order of their subject', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `${index}`);
    for (const id of ids)
      await send(deployment(id, { service: `service-${Number(id) % 3}` }));
    await send(...ids.map(id => deployment(id)));
    await settled();
    for (const rest of [0, 1, 2])
      expect(
        sink.taken
          .filter(({ subject }) => subject === `service-${rest}`)
          .map(({ event }) => event.id),
      ).toEqual(ids.filter(id => Number(id) % 3 === rest));
    // The key does not name the service: what was planned once is not again.
    expect(sink.taken).toHaveLength(30);
  });

  it('are told of what is new in an update only, and of nothing old', async () => {
    await send(deployment('a', { version: 1, status: 'failure' }));
    await settled();
    await send(deployment('a', { version: 3, status: 'success' }));
    await send(deployment('a', { version: 2, status: 'aborted' }));
    await send(
      deployment('a', {
        version: 4,
        status: 'success',
        url: 'https://ci.acme.dev',
      }),
    );
    await settled();
    expect(sink.taken.map(({ kind }) => kind)).toEqual(['failure', 'success']);
  });

  it('get the event with what is known beside it, and without its changes', async () => {
    await send(
      deployment('failed', { status: 'failure' }),
      deployment('first', { changes: [{ id: 'abc' }] }),
      deployment('second', { finishedAt: '2026-01-02T00:00:00Z' }),
      deployment('elsewhere', {
        environment: 'staging',
        finishedAt: '2026-01-03T00:00:00Z',
      }),
    );
    await settled();
    expect(
      sink.taken.map(({ event, deployedBefore }) => [event.id, deployedBefore]),
    ).toEqual([
      ['failed', false],
      ['first', false],
      ['second', true],
      ['elsewhere', false],
    ]);
    expect(sink.taken[1]).toEqual({
      kind: 'success',
      key: 'jenkins/first/success',
      subject: 'checkout',
      at: '2026-01-01T00:00:00.000Z',
      event: expect.objectContaining({ id: 'first', service: 'checkout' }),
      serviceRef: undefined,
      deployedBefore: false,
    });
    expect(sink.taken[1].event).not.toHaveProperty('changes');
  });

  it('are not told of what lies too far back for them', async () => {
    const now = new Date().toISOString();
    await send(deployment('old'), deployment('new', { finishedAt: now }));
    await settled();
    await until(() => recent.taken.length > 0);
    expect(idsOf(recent)).toEqual(['new']);
    expect(idsOf(sink)).toEqual(['old', 'new']);
  });

  it('lose nothing while they take nothing, and hold up nobody', async () => {
    // Longer than this test may take, as it looks at the pause.
    sink.answer = () => {
      throw new SinkUnavailableError('It answered 503', {
        retryAfterMs: 600_000,
      });
    };
    const now = new Date().toISOString();
    await send(deployment('a', { finishedAt: now }));
    await until(async () =>
      Boolean(await engine.knex('sinks').where('failures', '>', 0).first()),
    );
    await send(deployment('b', { finishedAt: now }));
    await until(() => recent.taken.length === 2);
    expect(sink.taken).toEqual([]);

    const listed = await manage('get', '/sinks').expect(200);
    check('get', '/v1/sinks', listed);
    expect(listed.body.items[0]).toMatchObject({
      id: 'toy-sink',
      title: 'Toy',
      waiting: 2,
      waitingSince: expect.any(String),
      refused: 0,
      pausedUntil: expect.any(String),
      error: 'It answered 503',
    });
    sink.answer = () => ({ sent: true });
    await manage('post', '/sinks/toy-sink/retry').expect(202);
    await settled();
    expect(idsOf(sink)).toEqual(['a', 'b']);
    const after = await manage('get', '/sinks').expect(200);
    expect(after.body.items[0]).toEqual({
      id: 'toy-sink',
      title: 'Toy',
      waiting: 0,
      refused: 0,
      sentAt: expect.any(String),
    });
  });

  it('are left alone for longer each time, and for as long as they ask', async () => {
    sink.answer = () => {
      throw new SinkUnavailableError('no', { retryAfterMs: 1_800_000 });
    };
    await send(deployment('a'));
    const paused = () =>
      engine
        .knex('sinks')
        .where({ id: sink.id })
        .first(
          'failures',
          engine.knex.raw(
            'extract(epoch FROM paused_until - now())::int AS pause',
          ),
        );
    await until(async () => (await paused())?.failures === 1);
    const { pause } = await paused();
    expect(pause).toBeGreaterThan(1_700);
    expect(pause).toBeLessThanOrEqual(1_800);

    // Many failures later: the pause is bounded, whatever the count.
    sink.answer = () => {
      throw new SinkUnavailableError('no');
    };
    await engine
      .knex('sinks')
      .where({ id: sink.id })
      .update({ failures: 5_000, paused_until: null });
    await until(async () => (await paused()).failures === 5_001);
    expect((await paused()).pause).toBeLessThanOrEqual(300);
    expect((await paused()).pause).toBeGreaterThan(250);
  });

  it('keep what they refused, with the reason, until it is sent again', async () => {
    sink.answer = ({ event }) =>
      event.id === 'bad'
        ? { refused: 'It answered 400: \u0000no' }
        : { sent: true };
    await send(deployment('bad'), deployment('good'));
    await settled();
    expect(idsOf(sink)).toEqual(['good']);
    const refused = await manage('get', '/sinks/toy-sink/refused').expect(200);
    check('get', '/v1/sinks/{id}/refused', refused);
    expect(refused.body).toEqual({
      items: [
        expect.objectContaining({
          kind: 'success',
          subject: 'checkout',
          attempts: 1,
          reason: 'It answered 400:  no',
          event: expect.objectContaining({ id: 'bad' }),
        }),
      ],
      pageInfo: {},
    });

    sink.answer = () => ({ sent: true });
    const before = engine.audit.events.length;
    const retried = await manage('post', '/sinks/toy-sink/retry').expect(202);
    check('post', '/v1/sinks/{id}/retry', retried);
    expect(retried.body).toEqual({ retried: 1 });
    expect(engine.audit.events.slice(before)).toEqual([
      { eventId: 'sink-retry' },
    ]);
    await settled();
    expect(idsOf(sink)).toEqual(['good', 'bad']);
  });

  it('page what they refused', async () => {
    sink.answer = () => ({ refused: 'no' });
    await send(deployment('a'), deployment('b'), deployment('c'));
    await settled();
    const first = await manage('get', '/sinks/toy-sink/refused?limit=2');
    expect(
      first.body.items.map((one: { event: { id: string } }) => one.event.id),
    ).toEqual(['c', 'b']);
    const { nextCursor } = first.body.pageInfo;
    const second = await manage(
      'get',
      `/sinks/toy-sink/refused?limit=2&cursor=${nextCursor}`,
    );
    expect(second.body).toMatchObject({
      items: [{ event: { id: 'a' } }],
      pageInfo: {},
    });
  });

  it('never keep events from being taken in', async () => {
    await send(deployment('unplannable'), deployment('a'));
    sink.answer = () => {
      throw new TypeError('a mistake');
    };
    await settled();
    expect(await engine.knex('deployments')).toHaveLength(2);
    expect(await waiting('dead')).toMatchObject([
      { error: 'It could not be sent; the log of the backend says why' },
    ]);
  });

  it('get no message at the same time from two backends', async () => {
    let busy = 0;
    let most = 0;
    const slow = async () => {
      busy += 1;
      most = Math.max(most, busy);
      await wait(5);
      busy -= 1;
      return { sent: true } as const;
    };
    const other = new ToySink();
    sink.answer = slow;
    other.answer = slow;
    const knex = knexFactory({
      client: 'pg',
      connection: connectionOf(engine.knex),
    });
    pools.push(knex);
    await startEngine(databases, { sinks: [other], knex });
    const ids = Array.from({ length: 60 }, (_, index) => `${index}`);
    for (const id of ids) await send(deployment(id));
    await settled();
    // One subject: whoever sends, one message at a time, and in order.
    expect(most).toBe(1);
    expect([...idsOf(sink), ...idsOf(other)].sort()).toEqual([...ids].sort());
  });

  describe('over HTTP', () => {
    const paths = [
      ['get', '/sinks', '/v1/sinks'],
      ['get', '/sinks/toy-sink/refused', '/v1/sinks/{id}/refused'],
      ['post', '/sinks/toy-sink/retry', '/v1/sinks/{id}/retry'],
    ] as const;

    it.each(paths)(
      '%s %s asks who it is and what they may',
      async (method, path, route) => {
        const anonymous = await engine.api[method](`/api/dora/v1${path}`).set(
          'Authorization',
          mockCredentials.none.header(),
        );
        expect(anonymous.status).toBe(401);
        check(method, route, anonymous);
        denyOnce(engine);
        const denied = await manage(method, path);
        expect(denied.status).toBe(403);
        expect(denied.body.error.name).toBe('NotAllowedError');
        check(method, route, denied);
      },
    );

    it.each([
      ['get', '/sinks/none/refused', 404, 'NotFoundError'],
      ['post', '/sinks/none/retry', 404, 'NotFoundError'],
      ['get', '/sinks/A%20B/refused', 400, 'InputError'],
      ['get', '/sinks/toy-sink/refused?limit=0', 400, 'InputError'],
      ['post', '/sinks/A%20B/retry', 400, 'InputError'],
    ] as const)('%s %s answers %s', async (method, path, status, name) => {
      const answer = await manage(method, path);
      expect(answer.status).toBe(status);
      expect(answer.body.error.name).toBe(name);
    });
  });
});
