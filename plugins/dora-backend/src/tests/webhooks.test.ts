import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { DoraWebhookSource } from '@boardwalk/plugin-dora-node';
import { createHash } from 'node:crypto';
import { emptyTables } from '../__testUtils__/engineDatabase';
import { createAnswerValidator } from '../__testUtils__/openApi';
import {
  denyOnce,
  startEngine,
  type Engine,
} from '../__testUtils__/startEngine';

jest.setTimeout(120_000);

/** Signs with a plain word; its body says what to do. */
const source: DoraWebhookSource = {
  id: 'toy',
  title: 'Toy',
  headers: ['x-kind'],
  verify: ({ headers, body }) =>
    headers['x-signature'] ===
    createHash('sha256')
      .update(`secret${body.toString('latin1')}`)
      .digest('hex'),
  eventType: ({ headers }) => headers['x-kind'] ?? '',
  deliveryKey: ({ headers, body }) =>
    headers['x-delivery'] ?? JSON.parse(body.toString()).key,
  translate: ({ body }) => JSON.parse(body.toString()).outcome,
};

const sign = (text: string) =>
  createHash('sha256').update(`secret${text}`).digest('hex');

/** Makes deliveries of its own, in one of several states of health. */
const sampled: DoraWebhookSource & { sampleBody: string; key: string } = {
  ...source,
  id: 'sampled',
  sampleBody: '',
  key: 'secret',
  sample() {
    const signature = createHash('sha256')
      .update(`${this.key}${this.sampleBody}`)
      .digest('hex');
    return {
      headers: { 'x-kind': 'test', 'x-signature': signature },
      body: Buffer.from(this.sampleBody),
    };
  },
};

const SETUP = {
  steps: ['Send to WEBHOOK_URL'],
  snippets: [{ title: 'All of it', language: 'sh' as const, text: 'true' }],
};

const deployment = (id: string, fields: object = {}) => ({
  type: 'deployment',
  source: 'toy',
  id,
  service: 'checkout',
  environment: 'prod',
  status: 'success',
  finishedAt: '2026-01-01T00:00:00Z',
  ...fields,
});

describe('webhooks', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const check = createAnswerValidator();
  let engine: Engine;

  beforeAll(async () => {
    engine = await startEngine(databases, {
      sources: [source, sampled],
      descriptions: [{ id: 'off', title: 'Off', setup: SETUP }],
    });
  });
  beforeEach(() => emptyTables(engine.knex));

  const deliver = (body: object | string, id = 'toy') => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return engine.api
      .post(`/api/dora/v1/webhooks/${id}`)
      .set('Content-Type', 'application/json')
      .set('X-Kind', 'test')
      .set('X-Secret-Header', 'not to be kept')
      .set('X-Signature', sign(text))
      .serialize(value => value)
      .send(text);
  };
  const manage = (method: 'get' | 'post', path: string) =>
    engine.api[method](`/api/dora/v1${path}`).set(
      'Authorization',
      mockCredentials.user.header(),
    );
  /** Until nothing waits any more. */
  const settle = async () => {
    while (
      (await engine.knex('deliveries').where({ state: 'pending' })).length
    );
  };
  const events = (key: string, ...inputs: object[]) => ({
    key,
    outcome: { events: inputs },
  });

  it('stores a delivery before it answers, and turns it into facts once', async () => {
    const { status, body } = await deliver(events('1', deployment('a')));
    expect(status).toBe(202);
    expect(body).toEqual({ status: 'stored', id: expect.any(String) });
    await settle();
    await deliver(events('1', deployment('a'))).expect(200, {
      status: 'known',
    });
    expect(await engine.knex('deployments').pluck('external_id')).toEqual([
      'a',
    ]);

    const detail = await manage('get', `/deliveries/${body.id}`).expect(200);
    expect(detail.body).toMatchObject({
      source: 'toy',
      deliveryKey: '1',
      eventType: 'test',
      state: 'done',
      events: 1,
      attempts: 1,
      headers: { 'x-kind': 'test' },
      body: JSON.stringify(events('1', deployment('a'))),
    });
  });

  it('refuses a wrong or missing signature, and stores nothing', async () => {
    for (const response of [
      deliver({}).set('X-Signature', 'wrong'),
      deliver({}).unset('X-Signature'),
    ]) {
      const { status, body } = await response;
      expect(status).toBe(401);
      expect(body.error.name).toBe('AuthenticationError');
    }
    await deliver({}, 'unknown').expect(404);
    await deliver('x'.repeat(25_000_001)).expect(413);
    expect(await engine.knex('deliveries')).toEqual([]);
  });

  it('keeps what cannot be read as a dead letter, with the reason', async () => {
    await deliver('no JSON at all');
    await deliver({ key: '2', outcome: { ignored: 'of no interest' } });
    await deliver(
      events('3', deployment('a'), deployment('b', { status: 'x' })),
    );
    await settle();
    const { body } = await manage('get', '/deliveries').expect(200);
    expect(body.items).toMatchObject([
      {
        state: 'dead',
        reason: expect.stringContaining('Event 1 of it: status'),
      },
      { state: 'ignored', reason: 'of no interest' },
      {
        state: 'dead',
        reason: expect.stringContaining('JSON'),
        deliveryKey: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      },
    ]);
    expect(await engine.knex('deployments')).toEqual([]);
  });

  it('keeps a megabyte of garbage as a dead letter, once', async () => {
    const garbage = '\u0000'.repeat(1_000_000);
    expect((await deliver(garbage)).status).toBe(202);
    expect((await deliver(garbage)).status).toBe(200);
    await settle();
    expect(
      await engine
        .knex('deliveries')
        .select('state', engine.knex.raw('length(body) AS bytes')),
    ).toEqual([{ state: 'dead', bytes: 1_000_000 }]);
    await deliver(garbage).set('X-Signature', 'wrong').expect(401);
  });

  it('replays one delivery, or all dead ones', async () => {
    await deliver(events('1', deployment('a', { status: 'x' })));
    await deliver(events('2', deployment('b', { status: 'x' })));
    await deliver(events('3', deployment('c')));
    await settle();
    // As after a fix of the translation.
    await engine.knex('deliveries').update({
      body: engine.knex.raw(
        `convert_to(replace(convert_from(body, 'UTF8'), '"x"', '"success"'), 'UTF8')`,
      ),
    });
    const dead = await manage('get', '/deliveries?state=dead&source=toy');
    expect(dead.body.items).toHaveLength(2);
    const [{ id }] = dead.body.items;
    const replayed = await manage('post', `/deliveries/${id}/replay`);
    expect(replayed.body).toMatchObject({ id, state: 'done', events: 1 });

    await manage('post', '/deliveries/replay')
      .send({ source: 'toy', state: 'dead' })
      .expect(202, { replayed: 1 });
    await settle();
    expect(
      await engine
        .knex('deployments')
        .orderBy('external_id')
        .pluck('external_id'),
    ).toEqual(['a', 'b', 'c']);
    expect(engine.audit.events.slice(-2)).toEqual([
      { eventId: 'delivery-replay' },
      { eventId: 'delivery-replay' },
    ]);
  });

  it('tries again what could not be stored', async () => {
    await engine.knex.raw('ALTER TABLE deployments RENAME TO hidden');
    const { body } = await deliver(events('1', deployment('a')));
    const read = () => engine.knex('deliveries').where({ id: body.id }).first();
    while ((await read()).attempts === 0);
    await engine.knex.raw('ALTER TABLE hidden RENAME TO deployments');
    expect(await read()).toMatchObject({ state: 'pending', attempts: 1 });

    await manage('post', `/deliveries/${body.id}/replay`).expect(200);
    expect(await read()).toMatchObject({ state: 'done' });
  });

  it('pages through deliveries, newest first', async () => {
    for (const key of ['1', '2', '3']) await deliver(events(key));
    await settle();
    const first = (await manage('get', '/deliveries?limit=2')).body;
    expect(
      first.items.map((item: { deliveryKey: string }) => item.deliveryKey),
    ).toEqual(['3', '2']);
    const { nextCursor } = first.pageInfo;
    const second = await manage(
      'get',
      `/deliveries?limit=2&cursor=${nextCursor}`,
    );
    expect(second.body).toMatchObject({
      items: [{ deliveryKey: '1' }],
      pageInfo: {},
    });
  });

  it('lists sources, and senders that are known by their events', async () => {
    await deliver(events('1', deployment('a')));
    await deliver(events('2', deployment('b', { status: 'x' })));
    await deliver(events('3', deployment('a', { source: 'jenkins' })));
    await deliver(events('4', deployment('a', { source: 'toy:more' })));
    await settle();
    const { body } = await manage('get', '/sources').expect(200);
    const none = { pending: 0, done: 0, ignored: 0, dead: 0 };
    expect(body).toEqual({
      items: [
        {
          id: 'off',
          title: 'Off',
          webhook: '/api/dora/v1/webhooks/off',
          configured: false,
          setup: SETUP,
          testable: false,
          deliveries: none,
        },
        {
          id: 'toy',
          title: 'Toy',
          webhook: '/api/dora/v1/webhooks/toy',
          configured: true,
          testable: false,
          firstEventAt: expect.any(String),
          lastDeliveryAt: expect.any(String),
          deliveries: { ...none, done: 3, dead: 1 },
        },
        {
          id: 'sampled',
          title: 'Toy',
          webhook: '/api/dora/v1/webhooks/sampled',
          configured: true,
          testable: true,
          deliveries: none,
        },
        { id: 'jenkins', title: 'jenkins', firstEventAt: expect.any(String) },
      ],
      events: { path: '/api/dora/v1/events', tokens: 0 },
    });
    check('get', '/v1/sources', {
      status: 200,
      type: 'application/json',
      body,
    });
  });

  describe('trying a source out', () => {
    const tryOut = async (id: string) => {
      const response = await manage('post', `/sources/${id}/test`);
      check('post', '/v1/sources/{id}/test', response);
      return response;
    };
    const expectNothingStored = async () => {
      for (const table of ['deliveries', 'deployments', 'service_keys'])
        expect(await engine.knex(table)).toEqual([]);
    };
    beforeEach(() => {
      sampled.key = 'secret';
    });

    it('says what a delivery becomes, stores nothing, and is audited', async () => {
      sampled.sampleBody = JSON.stringify(events('1', deployment('a')));
      expect((await tryOut('sampled')).body).toMatchObject({
        source: 'sampled',
        verified: true,
        eventType: 'test',
        body: sampled.sampleBody,
        events: [{ type: 'deployment', id: 'a', service: 'checkout' }],
      });
      expect(engine.audit.events.slice(-1)).toEqual([
        { eventId: 'source-test' },
      ]);
      await expectNothingStored();
    });

    it.each([
      [JSON.stringify({ outcome: { ignored: 'of no use' } }), 'of no use'],
      [
        JSON.stringify({ outcome: { events: [{ type: 'x' }] } }),
        'Event 0 of it: type',
      ],
      ['no JSON', 'JSON'],
    ])('says why nothing comes out of %s', async (body, reason) => {
      sampled.sampleBody = body;
      expect((await tryOut('sampled')).body).toMatchObject({
        verified: true,
        events: [],
        reason: expect.stringContaining(reason),
      });
    });

    it('says that the signature is not accepted', async () => {
      sampled.key = 'another';
      expect((await tryOut('sampled')).body).toMatchObject({
        verified: false,
        events: [],
        reason: 'The signature is wrong or missing',
      });
      await expectNothingStored();
    });

    it('needs a source that is there and makes deliveries', async () => {
      for (const [id, status] of [
        ['toy', 400],
        ['Toy', 400],
        ['off', 404],
      ] as const)
        expect((await tryOut(id)).status).toBe(status);
    });
  });

  it.each([
    ['get', '/sources'],
    ['post', '/sources/sampled/test'],
    ['get', '/deliveries'],
    ['get', '/deliveries/1'],
    ['post', '/deliveries/1/replay'],
    ['post', '/deliveries/replay'],
  ] as const)(
    'wants credentials and the permission for %s %s',
    async (method, path) => {
      await engine.api[method](`/api/dora/v1${path}`)
        .set('Authorization', mockCredentials.none.header())
        .expect(401);
      denyOnce(engine);
      const { status, body } = await manage(method, path);
      expect(status).toBe(403);
      expect(body.error.name).toBe('NotAllowedError');
    },
  );

  it.each([
    ['get', '/deliveries?state=lost', 400],
    ['get', '/deliveries?limit=0', 400],
    ['get', '/deliveries?source=%00', 400],
    ['get', '/deliveries?source=not%20an%20id', 400],
    ['get', '/deliveries?source=gone', 200],
    ['get', '/deliveries/zero', 400],
    ['get', '/deliveries/999999', 404],
    ['post', '/deliveries/999999/replay', 404],
    ['post', '/deliveries/replay', 400],
  ] as const)('answers %s %s with %s', async (method, path, status) => {
    expect((await manage(method, path)).status).toBe(status);
  });

  it.each(['\u0000', 'x'.repeat(64)])(
    'tries nothing again of a source that there cannot be: %j',
    async id => {
      const { status, body } = await manage('post', '/deliveries/replay').send({
        state: 'dead',
        source: id,
      });
      expect(status).toBe(400);
      expect(body.error.message).toContain('must be the id of a source');
    },
  );
});
