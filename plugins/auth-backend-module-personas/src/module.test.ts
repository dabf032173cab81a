import type { Entity } from '@backstage/catalog-model';
import {
  TestDatabases,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import { authModulePersonas } from './module';

jest.setTimeout(60_000);

const persona = (name: string, id: string, demo = true): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'boardwalk.dev/persona': id,
      ...(demo && { 'boardwalk.dev/demo': 'true' }),
    },
  },
  spec: { profile: { displayName: name }, memberOf: ['crew'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/crew' }],
});

const crew: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'crew', namespace: 'default', title: 'Crew' },
  spec: { type: 'team', children: [] },
};

const everyone = [
  persona('lee', 'team-lead'),
  persona('dev', 'application-developer'),
  persona('ops', 'platform-engineer'),
  crew,
];

describe('authModulePersonas', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  async function start(
    options: { boardwalk?: JsonObject; entities?: Entity[] } = {},
  ) {
    const knex = await databases.init('POSTGRES_18');
    const { server } = await startTestBackend({
      features: [
        authPlugin,
        authModulePersonas,
        mockServices.database.factory({ knex }),
        catalogServiceMock.factory({ entities: options.entities ?? everyone }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:7007' },
            backend: {
              baseUrl: 'http://localhost:7007',
              listen: { host: '127.0.0.1', port: 0 },
            },
            auth: {
              providers: { personas: {}, unused: { development: {} } },
            },
            boardwalk: { demo: true, ...options.boardwalk },
          },
        }),
      ],
    });
    return server;
  }

  type Server = Awaited<ReturnType<typeof start>>;

  /** As it is after a clone; tests with other settings start their own. */
  let server: Server;
  beforeAll(async () => {
    server = await start();
  });

  const signIn = (to: Server, headers: Record<string, string> = {}) =>
    request(to)
      .post('/api/auth/personas/refresh')
      .set({
        Host: 'localhost:7007',
        'X-Requested-With': 'XMLHttpRequest',
        'X-Boardwalk-Persona': 'team-lead',
        ...headers,
      });

  it('offers the personas in their order, and the configured providers', async () => {
    const response = await request(server).get('/api/auth/boardwalk/sign-in');
    expect(response.status).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.body).toEqual({
      personas: [
        expect.objectContaining({
          id: 'application-developer',
          entityRef: 'user:default/dev',
        }),
        expect.objectContaining({
          id: 'team-lead',
          role: 'Team lead',
          groupRef: 'group:default/crew',
          groupTitle: 'Crew',
        }),
        expect.objectContaining({ id: 'platform-engineer' }),
      ],
      personasLoading: false,
      providers: ['unused'],
    });
  });

  it('issues a Backstage identity that owns what the groups own', async () => {
    const response = await signIn(server);
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      profile: { displayName: 'lee' },
      backstageIdentity: {
        token: expect.any(String),
        expiresInSeconds: expect.any(Number),
        identity: {
          type: 'user',
          userEntityRef: 'user:default/lee',
          ownershipEntityRefs: ['user:default/lee', 'group:default/crew'],
        },
      },
    });
  });

  it.each([
    ['a host name that leads here', { Host: 'evil.example' }],
    ['a page of another site', { Origin: 'https://evil.example' }],
    ['a sandboxed page', { Origin: 'null' }],
    ['a plain form', { 'X-Requested-With': '' }],
  ])('answers 403 to %s', async (_title, headers) => {
    const response = await signIn(server, headers);
    expect(response.status).toBe(403);
    expect(response.body.error.name).toBe('NotAllowedError');
    expect(response.body).not.toHaveProperty('backstageIdentity');
  });

  it.each(['captain', ''])('answers 400 to the persona "%s"', async id => {
    const response = await signIn(server, { 'X-Boardwalk-Persona': id });
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(/'application-developer'/);
  });

  it('answers 400 to a GET, which a link could send', async () => {
    const response = await request(server)
      .get('/api/auth/personas/refresh')
      .set('X-Requested-With', 'XMLHttpRequest')
      .set('X-Boardwalk-Persona', 'team-lead');
    expect(response.status).toBe(400);
  });

  it('has no redirect flow', async () => {
    const response = await request(server).get('/api/auth/personas/start');
    expect(response.status).toBe(404);
  });

  it('says so while the catalog has not loaded the persona', async () => {
    const empty = await start({ entities: [crew] });
    const listing = await request(empty).get('/api/auth/boardwalk/sign-in');
    expect(listing.body).toMatchObject({ personas: [], personasLoading: true });
    const response = await signIn(empty);
    expect(response.status).toBe(503);
    expect(response.body.error.message).toMatch(/still loading/);
  });

  it('takes no user of the real organisation for a persona', async () => {
    const real = await start({
      entities: [persona('real', 'team-lead', false)],
    });
    await expect(signIn(real)).resolves.toMatchObject({ status: 503 });
  });

  it.each([{ demo: false }, { personas: { enabled: false } }])(
    'has no personas with %j',
    async boardwalk => {
      const without = await start({ boardwalk });
      const listing = await request(without).get('/api/auth/boardwalk/sign-in');
      expect(listing.body).toMatchObject({
        personas: [],
        personasLoading: false,
      });
      await expect(signIn(without)).resolves.toMatchObject({ status: 404 });
    },
  );

  describe('in production', () => {
    const nodeEnv = process.env.NODE_ENV;
    beforeEach(() => {
      Object.assign(process.env, { NODE_ENV: 'production' });
    });
    afterEach(() => {
      Object.assign(process.env, { NODE_ENV: nodeEnv });
    });

    it('has no personas', async () => {
      const production = await start();
      await expect(signIn(production)).resolves.toMatchObject({ status: 404 });
    });

    it('does not start when they are asked for', async () => {
      await expect(
        start({ boardwalk: { personas: { enabled: true } } }),
      ).rejects.toThrow(/never exist in production/);
    });
  });
});
