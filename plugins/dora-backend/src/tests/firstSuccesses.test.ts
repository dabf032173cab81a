import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { createAnswerValidator } from '../__testUtils__/openApi';
import { startEngine, type Engine } from '../__testUtils__/startEngine';
import type { SnapshotEntity } from '../domain/catalogSnapshot';
import { FirstSuccessReader } from '../service/FirstSuccessReader';
import { PlatformDates } from '../service/PlatformDates';

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
    const response = await ask([
      { ref: 'Component:default/Orders', since },
      { ref: 'component:default/nothing', since },
    ]).expect(200);
    createAnswerValidator()('post', '/v1/first-successes', response);
    const { body } = response;
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

  it('is the date of a team where nobody says another, in the zone of reports', async () => {
    const entity = (
      ref: string,
      more: Partial<SnapshotEntity> = {},
    ): SnapshotEntity => ({
      ref,
      kind: ref.split(':')[0] as SnapshotEntity['kind'],
      namespace: 'default',
      name: ref.split('/')[1],
      title: ref,
      owners: [],
      partOf: [],
      parents: [],
      memberOf: [],
      annotations: {},
      ...more,
    });
    const owners = ['group:default/shop'];
    const dates = PlatformDates.create({
      firsts: FirstSuccessReader.create({ knex: engine.knex }),
      timeZone: 'America/New_York',
    });
    const group = entity('group:default/shop');
    const other = entity('component:default/other', { owners });

    expect(() => dates.ofGroups()).toThrow(/has not been read/);
    await dates.follow({
      entities: [group, entity('component:default/orders', { owners }), other],
    });
    expect(dates.datesOf('group:default/shop')).toEqual([]);
    expect(dates.ofGroups()).toEqual([]);

    await dates.follow({
      entities: [
        group,
        entity('component:default/orders', { owners, isFromTemplate: true }),
        entity('component:default/idle', { owners, isFromTemplate: true }),
        other,
      ],
    });
    expect(dates.ofGroups()).toEqual([
      { group: 'group:default/shop', date: '2026-01-06' },
    ]);
    const first = {
      entity: 'group:default/shop',
      title: 'group:default/shop',
      // Still the day before, there.
      date: '2026-01-06',
    };
    for (const scope of ['group:default/shop', 'component:default/other', ''])
      expect(dates.datesOf(scope)).toEqual([first]);
    expect(dates.markOf('component:default/other')?.firstService).toBe(
      'component:default/orders',
    );
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

  it('tells other plugins since when groups use the platform', async () => {
    const get = (header: string) =>
      engine.api
        .get('/api/dora/v1/group-platform-dates')
        .set('Authorization', header);
    await get(mockCredentials.user.header()).expect(403);
    await get(mockCredentials.none.header()).expect(401);
    // No catalog was read here yet. That nobody has come would be wrong.
    const response = await get(mockCredentials.service.header()).expect(503);
    createAnswerValidator()('get', '/v1/group-platform-dates', response);
    expect(response.body.error.message).toMatch(/has not been read/);
  });
});
