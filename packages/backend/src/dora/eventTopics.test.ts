import {
  createBackendFeatureLoader,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  eventsServiceFactory,
  eventsServiceRef,
  type EventsService,
} from '@backstage/plugin-events-node';
import doraFeature from '@boardwalk/plugin-dora-backend';
import cdeventsFeature from '@boardwalk/plugin-dora-backend-module-cdevents';
import eventsFeature from '@boardwalk/plugin-dora-backend-module-events';
import githubFeature from '@boardwalk/plugin-dora-backend-module-github';
import request from 'supertest';

jest.setTimeout(120_000);

const engine = createBackendFeatureLoader({
  *loader() {
    yield doraFeature;
    yield cdeventsFeature;
    yield eventsFeature;
    yield githubFeature;
  },
});

/** Hand-written, in the form of GitHub's documented deployment_status. */
const status = (id: number) => ({
  deployment_status: {
    id,
    state: 'success',
    created_at: '2026-03-01T12:00:00Z',
    updated_at: '2026-03-01T12:00:00Z',
    environment: 'production',
  },
  deployment: {
    id,
    sha: 'a'.repeat(40),
    ref: 'main',
    task: 'deploy',
    environment: 'production',
    created_at: '2026-03-01T11:59:00Z',
    payload: {},
  },
  repository: {
    id: 1,
    full_name: 'acme/shop',
    html_url: 'https://github.com/acme/shop',
    default_branch: 'main',
  },
});
const own = (id: string) => ({
  type: 'deployment',
  source: 'jenkins',
  id,
  service: 'shop',
  environment: 'production',
  status: 'success',
  finishedAt: '2026-03-01T12:00:00Z',
});
const deployed = {
  specversion: '1.0',
  id: '1',
  source: '/shop',
  type: 'dev.cdevents.service.deployed.0.3.0',
  data: {
    context: {
      specversion: '0.5.0',
      id: '1',
      source: '/shop',
      type: 'dev.cdevents.service.deployed.0.3.0',
      timestamp: '2026-03-01T12:00:00Z',
    },
    subject: {
      id: 'shop',
      content: {
        environment: { id: 'production' },
        artifactId: 'pkg:generic/shop@1',
      },
    },
  },
};

describe('topics of the events service', () => {
  // Before the database goes, which has a hook of its own.
  let backend: Awaited<ReturnType<typeof startTestBackend>> | undefined;
  afterAll(() => backend?.stop());
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let knex: Awaited<ReturnType<typeof databases.init>>;
  let events: EventsService;

  beforeAll(async () => {
    knex = await databases.init('POSTGRES_18');
    backend = await startTestBackend({
      features: [
        engine,
        eventsServiceFactory,
        // Stands for the module of a broker.
        createBackendPlugin({
          pluginId: 'broker',
          register(env) {
            env.registerInit({
              deps: { service: eventsServiceRef },
              async init({ service }) {
                events = service;
              },
            });
          },
        }),
        mockServices.database.factory({ knex, migrations: { skip: false } }),
        mockServices.rootConfig.factory({
          data: {
            events: { useEventBus: 'never' },
            dora: {
              events: {
                topics: [
                  { topic: 'github', source: 'github' },
                  { topic: 'own', source: 'events' },
                  {
                    topic: 'cd',
                    source: 'cdevents',
                    headers: { 'Content-Type': 'application/cloudevents+json' },
                  },
                ],
              },
            },
          },
        }),
      ],
    });
  });
  beforeEach(() =>
    knex.raw(
      'TRUNCATE sources, environments, services, service_keys, deployments, deliveries CASCADE',
    ),
  );

  const settled = async () => {
    for (;;) {
      const waiting = await knex('deliveries').where({ state: 'pending' });
      if (!waiting.length) return;
    }
  };
  const deliveries = () =>
    knex('deliveries')
      .orderBy('id')
      .select('source', 'event_type', 'state', 'error');

  it('are stored when publishing returns, and become facts', async () => {
    await events.publish({
      topic: 'github',
      eventPayload: status(1),
      metadata: {
        'X-GitHub-Event': 'deployment_status',
        'X-GitHub-Delivery': 'd-1',
        Authorization: 'not to be kept',
      },
    });
    const [stored] = await knex('deliveries');
    expect(stored).toMatchObject({
      source: 'github',
      delivery_key: 'd-1',
      event_type: 'deployment_status',
      headers: {
        'x-github-event': 'deployment_status',
        'x-github-delivery': 'd-1',
      },
    });
    await events.publish({ topic: 'own', eventPayload: [own('a'), own('b')] });
    await events.publish({ topic: 'cd', eventPayload: deployed });
    await settled();
    expect(await deliveries()).toEqual([
      expect.objectContaining({ source: 'github', state: 'done' }),
      expect.objectContaining({ source: 'events', state: 'done' }),
      expect.objectContaining({ source: 'cdevents', state: 'done' }),
    ]);
    expect(
      await knex('deployments')
        .join('sources', 'sources.id', 'source_id')
        .orderBy('deployments.id')
        .select('name', 'external_id'),
    ).toEqual([
      { name: 'github', external_id: '1' },
      { name: 'jenkins', external_id: 'a' },
      { name: 'jenkins', external_id: 'b' },
      { name: 'cdevents', external_id: '1' },
    ]);
  });

  it('count once, however often a broker brings them', async () => {
    for (const delivery of ['d-1', 'd-1', 'd-2'])
      await events.publish({
        topic: 'github',
        eventPayload: status(1),
        metadata: {
          'x-github-event': 'deployment_status',
          'x-github-delivery': delivery,
        },
      });
    await events.publish({ topic: 'own', eventPayload: own('a') });
    await events.publish({
      topic: 'own',
      eventPayload: JSON.stringify(own('a')),
    });
    await settled();
    expect(await knex('deliveries').pluck('delivery_key')).toHaveLength(3);
    expect(await knex('deployments').pluck('external_id')).toHaveLength(2);
  });

  it('leave a dead letter with the reason where they cannot be read', async () => {
    const bad = [
      'garbage',
      '',
      'null',
      [1],
      { type: 'deployment' },
      [own('good'), { ...own('bad'), environment: 7 }],
      Array.from({ length: 1_001 }, (_, id) => own(`${id}`)),
    ];
    for (const eventPayload of bad)
      await events.publish({ topic: 'own', eventPayload });
    await events.publish({ topic: 'github', eventPayload: status(1) });
    await settled();
    const found = await deliveries();
    expect(found.map(({ error }) => error)).toEqual([
      'The event is not JSON',
      'The event is not JSON',
      'The event is not a JSON object, nor a list of them',
      'The event is not a JSON object, nor a list of them',
      expect.stringMatching(/^Event 0 of it: /),
      expect.stringMatching(/^Event 1 of it: environment: /),
      'The list holds 1001 events; send at most 1000 at a time',
      expect.any(String),
    ]);
    expect(found.slice(0, 7).map(({ state }) => state)).toEqual(
      bad.map(() => 'dead'),
    );
    expect(await knex('deployments')).toEqual([]);
  });

  it('are the only way in: no webhook opens by them', async () => {
    const api = request(backend!.server);
    for (const id of ['events', 'github', 'cdevents'])
      await api
        .post(`/api/dora/v1/webhooks/${id}`)
        .set('X-GitHub-Event', 'deployment_status')
        .send(status(1))
        .expect(404);
    expect(await knex('deliveries')).toEqual([]);
    const { body } = await api
      .get('/api/dora/v1/sources')
      .set('Authorization', mockCredentials.service.header())
      .expect(200);
    const github = body.items.find(
      (one: { id: string }) => one.id === 'github',
    );
    expect(github.configured).toBe(false);
  });

  it('of others are not taken in', async () => {
    await events.publish({ topic: 'other', eventPayload: own('a') });
    expect(await knex('deliveries')).toEqual([]);
  });
});
