import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import doraFeature from '@boardwalk/plugin-dora-backend';
import cdeventsFeature from '@boardwalk/plugin-dora-backend-module-cdevents';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import request from 'supertest';

jest.setTimeout(120_000);

const engine = createBackendFeatureLoader({
  *loader() {
    yield doraFeature;
    yield cdeventsFeature;
  },
});
const TOKEN = 'a token of enough letters';

describe('delivery that is sent on', () => {
  // Before the database goes, which has a hook of its own.
  let backend: Awaited<ReturnType<typeof startTestBackend>> | undefined;
  const taken: Array<{ token?: string; body: string }> = [];
  let status = 503;
  const broker = createServer(async (req, res) => {
    const body = await text(req);
    if (status === 202) taken.push({ token: req.headers.authorization, body });
    res.writeHead(status).end();
  });
  afterAll(async () => {
    await backend?.stop();
    broker.close();
  });
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  it('arrives once the receiver is back, and does no harm when it comes back', async () => {
    await new Promise<void>(resolve => {
      broker.listen(0, '127.0.0.1', resolve);
    });
    const { port } = broker.address() as AddressInfo;
    const knex = await databases.init('POSTGRES_18');
    backend = await startTestBackend({
      features: [
        engine,
        mockServices.database.factory({ knex, migrations: { skip: false } }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'https://portal.acme.dev' },
            dora: {
              sources: { cdevents: { secrets: [TOKEN] } },
              sinks: {
                cdevents: { url: `http://127.0.0.1:${port}`, token: TOKEN },
              },
            },
          },
        }),
      ],
    });
    const api = request(backend.server);
    const finishedAt = new Date(Date.now() - 60_000).toISOString();
    await api
      .post('/api/dora/v1/events')
      .set('Authorization', mockCredentials.service.header())
      .send({
        type: 'deployment',
        source: 'jenkins',
        id: 1,
        service: 'shop',
        environment: 'production',
        status: 'success',
        finishedAt,
      })
      .expect(200);
    const sink = async () => {
      const { body } = await api
        .get('/api/dora/v1/sinks')
        .set('Authorization', mockCredentials.service.header())
        .expect(200);
      return body.items[0];
    };
    while ((await sink()).error === undefined) await wait(50);
    expect(await sink()).toMatchObject({
      id: 'cdevents',
      waiting: 1,
      error: 'It answered 503',
    });

    status = 202;
    while (!taken.length) await wait(50);
    expect(taken[0].token).toBe(`Bearer ${TOKEN}`);
    const { data } = JSON.parse(taken[0].body);
    expect(data).toMatchObject({
      context: {
        specversion: '0.5.1',
        source: 'https://portal.acme.dev',
        type: 'dev.cdevents.service.deployed.0.3.0',
        timestamp: finishedAt,
      },
      subject: { id: 'shop', content: { environment: { id: 'production' } } },
    });

    // A broker hands it to all who listen, and to us.
    await api
      .post('/api/dora/v1/webhooks/cdevents')
      .set('Authorization', `Bearer ${TOKEN}`)
      .set('Content-Type', 'application/cloudevents+json')
      .serialize(value => value)
      .send(taken[0].body)
      .expect(202);
    while ((await knex('deliveries').where({ state: 'pending' })).length);
    expect(await knex('deliveries').select('state', 'error')).toEqual([
      { state: 'ignored', error: 'This portal has sent the event itself' },
    ]);
    expect(await knex('deployments')).toHaveLength(1);
    expect(taken).toHaveLength(1);
  });
});
