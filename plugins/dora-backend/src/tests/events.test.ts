import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { gzipSync } from 'node:zlib';
import { emptyTables } from '../__testUtils__/engineDatabase';
import { isSettled } from '../__testUtils__/isSettled';
import {
  denyOnce,
  startEngine,
  type Engine,
} from '../__testUtils__/startEngine';

jest.setTimeout(120_000);

const event = (id: unknown, fields: object = {}) => ({
  type: 'deployment',
  source: 'ci',
  id,
  service: 'checkout',
  environment: 'prod',
  status: 'success',
  finishedAt: '2026-01-01T00:00:00Z',
  ...fields,
});

/** More than a request may have. */
const blankLines = Buffer.from(`\n${' '.repeat(999_999)}`.repeat(101));

describe('POST /v1/events', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let engine: Engine;

  beforeAll(async () => {
    engine = await startEngine(databases);
  });
  beforeEach(() => emptyTables(engine.knex));

  const post = (query = '') =>
    engine.api
      .post(`/api/dora/v1/events${query}`)
      .set('Authorization', mockCredentials.service.header());
  const stored = () =>
    engine.knex('deployments').orderBy('id').pluck('external_id');

  it('takes one event, an array and lines', async () => {
    const one = await post().send(event(1));
    expect(one.status).toBe(200);
    expect(one.body).toEqual({ accepted: 1, duplicates: 0, rejected: [] });
    const array = await post().send([event(1), event(2)]);
    expect(array.body).toEqual({ accepted: 1, duplicates: 1, rejected: [] });
    for (const type of ['application/x-ndjson', 'text/plain; charset=utf-8'])
      await post()
        .set('Content-Type', type)
        .send(`${JSON.stringify(event(type))}\r\n\n${JSON.stringify(event(2))}`)
        .expect(200, { accepted: 1, duplicates: 1, rejected: [] });
    expect(await stored()).toEqual([
      '1',
      '2',
      'application/x-ndjson',
      'text/plain; charset=utf-8',
    ]);
    expect(engine.audit.events.at(-1)).toEqual({ eventId: 'event-ingest' });
  });

  it('stores the good ones though others are bad', async () => {
    const { status, body } = await post()
      .set('Content-Type', 'application/x-ndjson')
      .send(
        [
          JSON.stringify(event(1)),
          '{"type":',
          JSON.stringify(event(2, { environment: '' })),
          JSON.stringify(event(3)),
        ].join('\n'),
      );
    expect(status).toBe(200);
    expect(body).toEqual({
      accepted: 2,
      duplicates: 0,
      rejected: [
        { index: 1, error: 'The line is not valid JSON' },
        { index: 2, error: expect.stringContaining('environment') },
      ],
    });
    expect(await stored()).toEqual(['1', '3']);
  });

  it('writes nothing in a dry run', async () => {
    await post('?dryRun=true')
      .send([event(1), event(2, { status: 'great' })])
      .expect(200)
      .expect(({ body }) => expect(body).toMatchObject({ accepted: 1 }));
    expect(await stored()).toEqual([]);
    expect(await engine.knex('sources')).toEqual([]);
  });

  it('unpacks gzip', async () => {
    await post()
      .set('Content-Type', 'application/json')
      .set('Content-Encoding', 'gzip')
      .serialize(body => body)
      .send(gzipSync(JSON.stringify([event(1)])))
      .expect(200);
    expect(await stored()).toEqual(['1']);
  });

  it('answers 400 when nothing is good, with the same details', async () => {
    const { status, body } = await post().send([event(1, { status: 'x' }), {}]);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error: { name: 'InputError' },
      accepted: 0,
      duplicates: 0,
      rejected: [{ index: 0 }, { index: 1 }],
    });
  });

  it('lists the first thousand of many bad ones', async () => {
    const { body } = await post()
      .set('Content-Type', 'application/x-ndjson')
      .send('{}\n'.repeat(1_500));
    expect(body.rejected).toHaveLength(1_000);
    expect(body.rejectedTotal).toBe(1_500);
  });

  it.each([
    ['no body', 'application/json', '', 400, 'InputError'],
    ['no lines', 'application/x-ndjson', '\n \n', 400, 'InputError'],
    ['no events', 'application/json', '[]', 400, 'InputError'],
    ['half a body', 'application/json', '{"type"', 400, 'InputError'],
    [
      'a form',
      'application/x-www-form-urlencoded',
      'a=b',
      415,
      'UnsupportedMediaTypeError',
    ],
    [
      'a garbage body',
      'application/json',
      '\u0000'.repeat(1_000_000),
      400,
      'InputError',
    ],
    [
      'a large JSON body',
      'application/json',
      `[${' '.repeat(10_000_000)}]`,
      413,
      'PayloadTooLargeError',
    ],
  ])('refuses %s', async (_, type, body, status, name) => {
    const response = await post().set('Content-Type', type).send(body);
    expect(response.status).toBe(status);
    expect(response.body.error.name).toBe(name);
  });

  it('refuses other encodings, false gzip and a body that unpacks beyond the limit', async () => {
    const send = (encoding: string, body: Buffer, type = 'application/json') =>
      post()
        .set('Content-Type', type)
        .set('Content-Encoding', encoding)
        .serialize(value => value)
        .send(body);
    const answers = [
      await send('br', Buffer.from('{}')),
      await send('gzip', Buffer.from('{}')),
      await send('gzip', gzipSync(Buffer.alloc(11_000_000, ' '))),
      await send('gzip', gzipSync(blankLines), 'application/x-ndjson'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([415, 400, 413, 413]);
  });

  it('says what was stored when the body turns out too large', async () => {
    const lines = Array.from({ length: 1_001 }, (_, id) =>
      JSON.stringify(event(id)),
    ).join('\n');
    const { status, body } = await post()
      .set('Content-Type', 'application/x-ndjson')
      .set('Content-Encoding', 'gzip')
      .serialize(value => value)
      .send(gzipSync(Buffer.concat([Buffer.from(lines), blankLines])));
    expect(status).toBe(413);
    expect(body.error).toMatchObject({ accepted: 1_000, duplicates: 0 });
    expect(await stored()).toHaveLength(1_000);
  });

  it('passes over a line that is too long', async () => {
    const long = JSON.stringify(event('x'.repeat(10_000_001)));
    const { status, body } = await post()
      .set('Content-Type', 'application/x-ndjson')
      .send(`${long}\n${JSON.stringify(event(2))}\n`);
    expect(status).toBe(200);
    expect(body).toEqual({
      accepted: 1,
      duplicates: 0,
      rejected: [{ index: 0, error: 'The line is longer than 10 MB' }],
    });
  });

  it('refuses a million changes in one deployment, and takes 50,000', async () => {
    const changes = (length: number) =>
      Array.from({ length }, (_, id) => ({ id }));
    const refused = await post()
      .set('Content-Type', 'application/x-ndjson')
      .send(JSON.stringify(event(1, { changes: changes(1_000_000) })));
    expect(refused.status).toBe(400);
    await post()
      .send(event(1, { changes: changes(50_001) }))
      .expect(400)
      .expect(({ body }) =>
        expect(body.error.message).toContain('must be at most 50000'),
      );
    await post()
      .send(event(1, { changes: changes(50_000) }))
      .expect(200);
    expect(await engine.knex('deployment_changes').count()).toEqual([
      { count: '50000' },
    ]);
  });

  it('refuses what lies in the future, and counts what is ten years old on its day', async () => {
    const now = new Date();
    const tenYearsAgo = new Date(now);
    tenYearsAgo.setUTCFullYear(now.getUTCFullYear() - 10, 0, 15);
    const old = tenYearsAgo.toISOString();
    const { body } = await post()
      .send([
        event(1, {
          finishedAt: new Date(now.getTime() + 2 * 3_600_000).toISOString(),
        }),
        event(2, { finishedAt: '+012026-01-01T00:00:00Z' }),
        event(3, { finishedAt: old, changes: [{ id: 'a', committedAt: old }] }),
      ])
      .expect(200);
    expect(body).toEqual({
      accepted: 1,
      duplicates: 0,
      rejected: [
        { index: 0, error: 'finishedAt: lies in the future' },
        { index: 1, error: expect.stringMatching(/^finishedAt: /) },
      ],
    });
    while (!(await isSettled(engine.knex)));
    const month = `${old.slice(0, 8)}01`;
    const { body: figures } = await engine.api
      .get(`/api/dora/v1/metrics?from=${month}&to=${old.slice(0, 4)}-02-01`)
      .set('Authorization', mockCredentials.user.header())
      .expect(200);
    expect(figures.metrics).toMatchObject({
      deploymentFrequency: { deployments: 1 },
      changeLeadTime: { n: 1, p50: 0 },
    });
  });

  it('answers 503 without words of the database when it fails', async () => {
    await engine.knex.raw('ALTER TABLE deployments RENAME TO hidden');
    try {
      const { status, body } = await post().send(event(1));
      expect(status).toBe(503);
      expect(JSON.stringify(body)).not.toContain('relation');
      expect(body.error.message).toBe(
        'The events could not be stored; send them again',
      );
    } finally {
      await engine.knex.raw('ALTER TABLE hidden RENAME TO deployments');
    }
    await post().send(event(1)).expect(200);
  });

  it('wants credentials, and the permission', async () => {
    await engine.api
      .post('/api/dora/v1/events')
      .set('Authorization', mockCredentials.none.header())
      .send(event(1))
      .expect(401);
    denyOnce(engine);
    const { status, body } = await post().send(event(1));
    expect(status).toBe(403);
    expect(body.error.name).toBe('NotAllowedError');
    await post('?dryRun=maybe').send(event(1)).expect(400);
    expect(await stored()).toEqual([]);
  });
});
