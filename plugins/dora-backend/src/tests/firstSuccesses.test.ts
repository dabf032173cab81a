import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { startEngine, type Engine } from '../__testUtils__/startEngine';

jest.setTimeout(60_000);

const event = (type: string, id: string, fields: object) => ({
  type,
  source: 'ci',
  id,
  service: 'component:default/orders',
  status: 'success',
  ...fields,
});

describe('first successes', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const since = '2026-01-02T00:00:00Z';
  let engine: Engine;

  beforeAll(async () => {
    engine = await startEngine(databases);
    const at = (day: number) => ({ finishedAt: `2026-01-0${day}T00:00:00Z` });
    await engine.api
      .post('/api/dora/v1/events')
      .send([
        event('pipeline', 'before', at(1)),
        event('pipeline', 'red', { ...at(2), status: 'failure' }),
        event('pipeline', 'second', at(4)),
        event('pipeline', 'first', at(3)),
        event('deployment', 'dev', { ...at(5), environment: 'dev' }),
        event('deployment', 'prod', { ...at(7), environment: 'production' }),
        event('deployment', 'failed', {
          ...at(6),
          environment: 'production',
          status: 'failure',
        }),
      ])
      .expect(200);
  });

  const ask = (services: object[]) =>
    engine.api
      .post('/api/dora/v1/first-successes')
      .set('Authorization', mockCredentials.service.header())
      .send({ services });

  it('answers for many services at once, known or not', async () => {
    const { body } = await ask([
      { ref: 'Component:default/Orders', since },
      { ref: 'component:default/nothing', since },
    ]).expect(200);
    expect(body.items).toEqual([
      {
        service: 'component:default/orders',
        pipelineAt: '2026-01-03T00:00:00.000Z',
        nonproductionAt: '2026-01-05T00:00:00.000Z',
        productionAt: '2026-01-07T00:00:00.000Z',
      },
      {
        service: 'component:default/nothing',
        pipelineAt: null,
        nonproductionAt: null,
        productionAt: null,
      },
    ]);
  });

  it('is for other plugins, with a question that can be read', async () => {
    await ask([])
      .set('Authorization', mockCredentials.user.header())
      .expect(403);
    await ask([])
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
    await ask([{ ref: 'orders', since: 'yesterday' }]).expect(400);
    await ask([]).expect(200, { items: [] });
  });
});
