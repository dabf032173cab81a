import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import type { Knex } from 'knex';
import request from 'supertest';
import {
  entitiesOf,
  organisationOf,
  user,
} from '../__testUtils__/organisation';
import { applyDatabaseMigrations } from '../database/migrations';
import { saveSeenComponents } from '../database/operations/milestones';
import { countCheck } from '../database/operations/objectives';
import { CatalogOrganisationReader } from '../service/OrganisationReader';
import type { DeliveryFigures } from '../service/platform/DeliveryFigures';
import { MilestoneKeeper } from '../service/platform/MilestoneKeeper';
import { PlatformCatalog } from '../service/platform/PlatformCatalog';
import { cognitiveLoadModulePlatform } from '../platformModule';
import { cognitiveLoadPlugin } from '../plugin';

jest.setTimeout(60_000);

const organisation = organisationOf('eng', {
  below: { shop: 6, ads: 3 },
});
const component = (name: string, more: object = {}, owner = 'shop') => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    namespace: 'default',
    name,
    annotations: { 'github.com/project-slug': 'a/b', ...more },
  },
  spec: { type: 'service', lifecycle: 'production' },
  relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
});
const template = { 'backstage.io/source-template': 'template:default/node' };
const today = new Date().toISOString().slice(0, 10);

describe('what stands beside the survey', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  });
  const tasks = [
    { status: 'failed', createdAt: new Date().toISOString(), by: 'shop-1' },
    { status: 'completed', createdAt: new Date().toISOString(), by: 'shop-2' },
    { status: 'failed', createdAt: new Date().toISOString(), by: 'ads-1' },
    { status: 'failed', createdAt: '2020-01-01T00:00:00Z', by: 'shop-1' },
  ].map(({ by, ...task }) => ({ ...task, spec: { user: { ref: user(by) } } }));
  let knex: Knex;
  let stop: () => Promise<void>;
  let api: ReturnType<typeof request>;

  beforeAll(async () => {
    knex = await databases.init('POSTGRES_18');
    const backend = await startTestBackend({
      features: [
        cognitiveLoadPlugin,
        cognitiveLoadModulePlatform,
        catalogServiceMock.factory({
          entities: [
            ...entitiesOf(organisation),
            ...entitiesOf(organisationOf('another-company', 2)),
            component('orders', template),
            component('cart'),
            component('banner', {}, 'ads'),
          ],
        }),
        mockServices.database.factory({
          knex,
          migrations: { skip: false },
        }),
        permissions.factory,
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send: async () => {} }),
        }),
        createServiceFactory({
          service: scaffolderServiceRef,
          deps: {},
          factory: () =>
            ({
              listTasks: async () => ({ items: tasks, totalItems: 4 }),
            } as never),
        }),
      ],
    });
    api = request(backend.server);
    stop = () => backend.stop();
  });

  afterAll(() => stop());

  const get = (path: string) => api.get(`/api/cognitive-load/v1/${path}`);
  const report = (days: object[]) =>
    api.post('/api/cognitive-load/v1/tickets').send({ days });
  const shop = 'group:default/shop';

  it.each([
    'signals?group=group:default/shop',
    'onboarding/services',
    'adoption',
    'tickets',
    'slos',
  ])('lets only those read %s who may read results', async path => {
    await get(path)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
    permissions.authorize.mockResolvedValueOnce([
      { result: AuthorizeResult.DENY },
    ]);
    const { body } = await get(path).expect(403);
    expect(body.error.message).toContain('cognitive-load.results.read');
    await get(path).expect(200);
  });

  it.each([
    ['signals', 'either a group or a component'],
    ['signals?group=shop', 'group:default/payments'],
    ['tickets?group=x', 'group:default/payments'],
    ['onboarding/services?team=x', 'team'],
  ])('says what is wrong with %s', async (path, message) => {
    const { body } = await get(path).expect(400);
    expect(body.error.message).toContain(message);
  });

  it('has signals of a group, and of the one above where it is small', async () => {
    const { body } = await get(`signals?group=${shop}`).expect(200);
    expect(body.group).toBe(shop);
    const values = Object.fromEntries(
      body.signals.map(
        (one: { key: string; value: number; status: string }) => [
          one.key,
          one.value ?? one.status,
        ],
      ),
    );
    expect(values).toEqual({
      'golden-path-share': 50,
      'deploy-path-tools': 1,
      'docs-freshness': 'not-connected',
      'failed-template-runs': 50,
      // The DORA engine does not run here.
      'tickets-per-100-deployments': 'not-connected',
      'services-per-person': 2 / 6,
    });
    const small = await get('signals?group=group:default/ads').expect(200);
    expect(small.body.group).toBe('group:default/eng');
    await get('signals?group=group:default/none').expect(404);
    const one = await get('signals?component=component:default/orders');
    expect(one.body).toMatchObject({
      group: shop,
      signals: [{ value: 100 }, {}, {}],
    });
    await get('signals?component=component:default/none').expect(404);
  });

  it('takes tickets, the last number of a day, and nothing of a wrong report', async () => {
    expect((await get('tickets')).body).toMatchObject({
      status: 'not-connected',
      howToConnect: expect.stringContaining('/v1/tickets'),
    });
    permissions.authorize.mockResolvedValueOnce([
      { result: AuthorizeResult.DENY },
    ]);
    await report([{ group: shop, day: today, tickets: 1 }]).expect(403);
    await report([{ group: shop, day: 'monday', tickets: 1 }]).expect(400);
    await report([
      { group: shop, day: today, tickets: 1 },
      { group: shop, day: today, tickets: 2 },
    ]).expect(400);
    await report([
      { group: shop, day: today, tickets: 1 },
      { group: 'group:default/none', day: today, tickets: 1 },
    ]).expect(404);
    expect(await knex('support_ticket_days')).toEqual([]);

    await report([{ group: shop, day: today, tickets: 4 }]).expect(204);
    await report([{ group: shop, day: today, tickets: 5 }]).expect(204);
    const { body } = await get('tickets').expect(200);
    expect(body.status).toBe('connected');
    expect(body.months.at(-1)).toMatchObject({ tickets: 5, per100: null });
    const other = await get('tickets?group=group:default/ads');
    expect(other.body).toMatchObject({ status: 'no-data' });
  });

  it('adds checks of objectives up', async () => {
    for (const good of [true, true, false])
      await countCheck(knex, { key: 'catalog-fast', day: today, good });
    const { body } = await get('slos').expect(200);
    expect(body).toMatchObject([
      { key: 'catalog-available', total: 0, actual: null },
      { key: 'catalog-fast', good: 2, total: 3 },
      { key: 'template-runs', good: 1, total: 3 },
    ]);
  });

  it('starts the clock of services that appear, not of those that were there', async () => {
    await applyDatabaseMigrations(
      mockServices.database({ knex, migrations: { skip: false } }),
    );
    const auth = mockServices.auth();
    let now = new Date('2026-11-01T10:00:00Z');
    const told: string[][] = [];
    const lookAt = async (
      components: ReturnType<typeof component>[],
      firstSuccesses: DeliveryFigures['firstSuccesses'] = async () => [],
    ) => {
      const known = catalogServiceMock({
        entities: [...entitiesOf(organisation), ...components],
      });
      const keeper = MilestoneKeeper.create({
        knex,
        now: () => now,
        deliveries: {
          count: async () => null,
          countByDay: async () => null,
          firstSuccesses,
        },
        onFirstProduction: async people => {
          told.push(people);
        },
        catalog: PlatformCatalog.create({
          catalog: known,
          auth,
          now: () => now,
          organisation: CatalogOrganisationReader.create({
            catalog: known,
            auth,
          }),
        }),
      });
      await keeper.look();
      await keeper.follow();
    };
    const rows = () =>
      knex('service_milestones')
        .orderBy('component_ref')
        .select('component_ref', 'counted', 'production_at', 'gone_at');

    await lookAt([]);
    expect(await rows()).toEqual([]);
    await lookAt([component('orders')]);
    now = new Date('2026-11-02T10:00:00Z');
    const asked: string[] = [];
    await lookAt(
      [component('orders'), component('new', template)],
      async services => {
        asked.push(...services.map(({ ref }) => ref));
        return services.map(({ ref }) => ({
          service: ref,
          pipelineAt: '2026-11-02T11:00:00.000Z',
          nonproductionAt: null,
          productionAt: '2026-11-02T15:00:00.000Z',
        }));
      },
    );
    expect(asked).toEqual(['component:default/new']);
    expect(told).toEqual([
      Array.from({ length: 6 }, (_, i) => user(`shop-${i + 1}`)),
    ]);
    now = new Date('2026-11-03T10:00:00Z');
    await lookAt([component('new', template)]);
    expect(told).toHaveLength(1);
    expect(await rows()).toEqual([
      {
        component_ref: 'component:default/new',
        counted: true,
        production_at: new Date('2026-11-02T15:00:00Z'),
        gone_at: null,
      },
      {
        component_ref: 'component:default/orders',
        counted: false,
        production_at: null,
        gone_at: now,
      },
    ]);
    const { body } = await get(`onboarding/services?group=${shop}`);
    expect(body.services).toMatchObject([
      {
        ref: 'component:default/new',
        start: 'first-seen',
        hours: 5,
        reached: true,
        slowestStage: 'production',
      },
    ]);
    const other = await get('onboarding/services?group=group:default/ads');
    expect(other.body.services).toEqual([]);
  });

  describe('the onboarding clock', () => {
    const milestone = (body: object) =>
      api
        .post('/api/cognitive-load/v1/onboarding/milestones')
        .set('Authorization', mockCredentials.service.header())
        .send(body);
    const started = {
      entityRef: 'Component:default/Fresh',
      templateRef: 'template:default/node-service',
      ownerRef: 'group:default/shop',
      stage: 'started',
      at: '2026-11-04T10:00:00Z',
    };
    const seen = (name: string) => ({
      ref: `component:default/${name}`,
      title: name,
      ownerRef: shop,
      templateRef: null,
    });

    it('is told of stages by other plugins only, each once', async () => {
      await milestone(started)
        .set('Authorization', mockCredentials.user.header())
        .expect(403);
      await milestone(started)
        .set('Authorization', mockCredentials.none.header())
        .expect(401);
      await milestone({ ...started, stage: 'production' }).expect(400);
      await milestone({ ...started, at: '2999-01-01T00:00:00Z' }).expect(400);
      const unknown = await get('onboarding/component/default/fresh');
      expect([unknown.status, unknown.body]).toEqual([200, null]);

      await milestone(started).expect(204);
      await milestone({ ...started, at: '2026-11-04T11:00:00Z' }).expect(204);
      await milestone({
        ...started,
        stage: 'repository',
        at: '2026-11-04T10:00:30Z',
      }).expect(204);
      const { body } = await get('onboarding/component/default/fresh').expect(
        200,
      );
      expect(body).toMatchObject({
        entityRef: 'component:default/fresh',
        templateRef: 'template:default/node-service',
        startKind: 'template',
        startedAt: '2026-11-04T10:00:00.000Z',
        reached: false,
        slowestStage: 'registered',
        goneAt: null,
        demo: false,
      });
      expect(
        body.stages.map(({ id, at }: { id: string; at: string }) => [id, at]),
      ).toEqual([
        ['started', '2026-11-04T10:00:00.000Z'],
        ['repository', '2026-11-04T10:00:30.000Z'],
        ['registered', null],
        ['ci', null],
        ['nonproduction', null],
        ['production', null],
      ]);
    });

    it('keeps running when the catalog shows the service, and begins anew after it is gone', async () => {
      const row = () =>
        knex('service_milestones')
          .where({ component_ref: 'component:default/fresh' })
          .first();
      const at = (time: string) => new Date(`2026-11-04T${time}Z`);
      // Not there yet, and not gone for that.
      await saveSeenComponents(knex, [seen('new')], at('10:01:00'));
      expect(await row()).toMatchObject({ gone_at: null, seen_at: null });
      await saveSeenComponents(
        knex,
        [seen('new'), seen('fresh')],
        at('10:02:00'),
      );
      expect(await row()).toMatchObject({
        started_at: at('10:00:00'),
        registered_at: at('10:02:00'),
        template_ref: 'template:default/node-service',
        counted: true,
      });
      const withdraw = () =>
        api
          .delete('/api/cognitive-load/v1/onboarding/milestones')
          .set('Authorization', mockCredentials.service.header())
          .send({ entityRef: 'component:default/fresh' })
          .expect(204);
      // What the catalog has shown is there.
      await withdraw();
      expect(await row()).toBeDefined();

      await saveSeenComponents(knex, [seen('new')], at('12:00:00'));
      expect(await row()).toMatchObject({ gone_at: at('12:00:00') });
      await milestone({ ...started, at: '2026-11-05T10:00:00Z' }).expect(204);
      expect(await row()).toMatchObject({
        started_at: new Date('2026-11-05T10:00:00Z'),
        gone_at: null,
        seen_at: null,
        registered_at: null,
      });
      await withdraw();
      expect(await row()).toBeUndefined();
    });

    it('gives up a service that never came into the catalog', async () => {
      await milestone(started).expect(204);
      await saveSeenComponents(
        knex,
        [seen('new')],
        new Date('2026-11-05T10:00:01Z'),
      );
      const { body } = await get('onboarding/component/default/fresh');
      expect(body.goneAt).toBe('2026-11-05T10:00:01.000Z');
    });
  });
});
