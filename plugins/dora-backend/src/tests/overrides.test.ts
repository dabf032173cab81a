import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { doraOverrideWritePermission } from '@boardwalk/plugin-dora-common';
import { createWriter, emptyTables } from '../__testUtils__/engineDatabase';
import {
  denyOnce,
  startEngine,
  type Engine,
} from '../__testUtils__/startEngine';

jest.setTimeout(120_000);

describe('/v1/overrides', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let engine: Engine;
  let deployments: string[];
  let incidentId: string;

  beforeAll(async () => {
    engine = await startEngine(databases);
  });
  beforeEach(async () => {
    await emptyTables(engine.knex);
    const finishedAt = '2026-01-01T00:00:00.000Z';
    const deployment = (service: string) =>
      ({
        type: 'deployment',
        source: 'ci',
        id: service,
        service,
        environment: 'prod',
        attempt: 1,
        status: 'success',
        kind: 'deploy',
        finishedAt,
        version: 1,
      } as const);
    await createWriter(engine.knex).write([
      deployment('checkout'),
      deployment('cart'),
      {
        type: 'incident',
        source: 'pager',
        id: '1',
        service: 'shop',
        detectedAt: finishedAt,
        version: 1,
      },
    ]);
    deployments = await engine.knex('deployments').orderBy('id').pluck('id');
    [incidentId] = await engine.knex('incidents').pluck('id');
    engine.permissions.authorize.mockClear();
  });

  const ask = (method: 'get' | 'post', path = '') =>
    engine.api[method](`/api/dora/v1/overrides${path}`).set(
      'Authorization',
      mockCredentials.user.header('user:default/ana'),
    );
  /** Services that are dirty now, and from then on not any more. */
  const takeDirty = async () => {
    const refs = await engine
      .knex('dirty_services')
      .join('services', 'services.id', 'dirty_services.service_id')
      .orderBy('ref')
      .pluck('ref');
    await engine.knex('dirty_services').delete();
    return refs;
  };
  const asked = () =>
    engine.permissions.authorize.mock.calls.flatMap(([requests]) =>
      requests.map(request => [
        request.permission.name,
        'resourceRef' in request ? request.resourceRef : undefined,
      ]),
    );

  it('says that a deployment failed, and undoes it', async () => {
    await takeDirty();
    const created = await ask('post').send({
      deploymentId: deployments[0],
      failed: true,
      reason: 'Customers could not pay',
    });
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: expect.any(String),
      kind: 'verdict',
      deploymentId: deployments[0],
      failed: true,
      reason: 'Customers could not pay',
      createdBy: 'user:default/ana',
      createdAt: expect.any(String),
    });
    expect(asked()).toEqual([[doraOverrideWritePermission.name, 'checkout']]);
    expect(await takeDirty()).toEqual(['checkout']);

    const { id } = created.body;
    const undone = await ask('post', `/${id}/undo`).send({ reason: 'No' });
    expect(undone.body).toMatchObject({
      id,
      undoneBy: 'user:default/ana',
      undoneAt: expect.any(String),
      undoReason: 'No',
    });
    expect(await takeDirty()).toEqual(['checkout']);
    await ask('post', `/${id}/undo`).expect(409);
    expect(engine.audit.events.slice(-3)).toEqual(
      Array(3).fill({ eventId: 'override-write' }),
    );
  });

  it('ties an incident to a deployment of another service, to a second one, and to none', async () => {
    const correct = (deploymentId: string | null) =>
      ask('post')
        .send({ incidentId, deploymentId, reason: 'Looked into it' })
        .expect(201);
    await takeDirty();
    await correct(deployments[0]);
    expect(asked()).toEqual([
      [doraOverrideWritePermission.name, 'shop'],
      [doraOverrideWritePermission.name, 'checkout'],
    ]);
    expect(await takeDirty()).toEqual(['checkout', 'shop']);
    await correct(deployments[1]);
    expect(await takeDirty()).toEqual(['cart', 'checkout', 'shop']);
    const { body } = await correct(null);
    expect(body).toMatchObject({ kind: 'cause', deploymentId: null });
    expect(await takeDirty()).toEqual(['cart', 'checkout', 'shop']);

    const list = await ask('get', '?limit=2').expect(200);
    expect(list.body.items).toMatchObject([
      { incidentId, deploymentId: null },
      { incidentId, deploymentId: deployments[1] },
    ]);
    const rest = await ask('get', `?cursor=${list.body.pageInfo.nextCursor}`);
    expect(rest.body).toMatchObject({
      items: [{ deploymentId: deployments[0] }],
      pageInfo: {},
    });
  });

  it.each([
    [{}],
    [{ deploymentId: '1', failed: true }],
    [{ deploymentId: '1', failed: true, reason: ' ' }],
    [{ deploymentId: 1, failed: true, reason: 'x' }],
    [{ deploymentId: '1', failed: 'yes', reason: 'x' }],
    [{ incidentId: '1', failed: true, reason: 'x' }],
    [{ incidentId: '1', reason: 'x' }],
  ])('refuses %j', async body => {
    const response = await ask('post').send(body);
    expect(response.status).toBe(400);
    expect(response.body.error.name).toBe('InputError');
  });

  it('answers 404 for what is not there', async () => {
    const reason = 'x';
    const answers = [
      await ask('post').send({ deploymentId: '999999', failed: true, reason }),
      await ask('post').send({
        incidentId: '999999',
        deploymentId: null,
        reason,
      }),
      await ask('post', '/999999/undo'),
      await ask('post', '/none/undo'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 400]);
  });

  it('wants a signed-in person who may correct that service', async () => {
    const body = { deploymentId: deployments[0], failed: true, reason: 'x' };
    await engine.api
      .post('/api/dora/v1/overrides')
      .set('Authorization', mockCredentials.none.header())
      .send(body)
      .expect(401);
    await engine.api
      .post('/api/dora/v1/overrides')
      .set('Authorization', mockCredentials.service.header())
      .send(body)
      .expect(403);
    denyOnce(engine);
    const denied = await ask('post').send(body);
    expect(denied.status).toBe(403);
    expect(denied.body.error.message).toContain('checkout');
    denyOnce(engine);
    await ask('get').expect(403);
    await engine.api
      .get('/api/dora/v1/overrides')
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
    expect(await engine.knex('overrides')).toEqual([]);

    const { id } = (await ask('post').send(body)).body;
    denyOnce(engine);
    await ask('post', `/${id}/undo`).expect(403);
  });
});
