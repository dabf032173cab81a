import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { doraMetricReadPermission } from '@boardwalk/plugin-dora-common';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Response } from 'supertest';
import { createAnswerValidator, readOpenApi } from '../__testUtils__/openApi';
import { startEngine, type Engine } from '../__testUtils__/startEngine';
import { createConditionalDecision, doraConditions } from '../permissions';

jest.setTimeout(120_000);

const relation = (type: string, targetRef: string) => ({ type, targetRef });
const entity = (
  kind: string,
  name: string,
  spec: object = {},
  relations: Entity['relations'] = [],
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', title: name.toUpperCase() },
  spec: { type: 'service', ...spec },
  relations,
});

/** A component of the catalog with more than a name. */
const annotated = (
  component: Entity,
  annotations: Record<string, string>,
): Entity => ({
  ...component,
  metadata: { ...component.metadata, annotations },
});

const titled = (component: Entity, title: string): Entity => ({
  ...component,
  metadata: { ...component.metadata, title },
});
const PAY_TITLE = 'Pay für alle';

const ENTITIES: Entity[] = [
  entity('Group', 'shop'),
  entity('Group', 'web', {}, [relation('childOf', 'group:default/shop')]),
  entity('Group', 'money'),
  // Never deployed and never reported, but for the second one.
  entity('Component', 'kit', { type: 'Library' }, [
    relation('ownedBy', 'group:default/web'),
  ]),
  entity('Component', 'deployed-kit', { type: 'library' }, [
    relation('ownedBy', 'group:default/shop'),
  ]),
  annotated(entity('Component', 'tracks'), {
    'boardwalk.dev/platform': 'true',
    'backstage.io/source-location':
      'url:https://github.com/acme/tracks/tree/main/',
  }),
  entity('Component', 'checkout', {}, [
    relation('ownedBy', 'group:default/web'),
  ]),
  titled(
    entity('Component', 'pay', {}, [
      relation('ownedBy', 'group:default/money'),
    ]),
    PAY_TITLE,
  ),
  entity('Component', 'silent', {}, [
    relation('ownedBy', 'group:default/money'),
  ]),
];

const EVENTS = [
  {
    type: 'deployment',
    source: 'ci',
    id: '0',
    service: 'checkout',
    environment: 'prod',
    status: 'success',
    finishedAt: '2026-03-02T08:00:00Z',
    changes: [{ id: 'c0', committedAt: '2026-03-02T07:00:00Z' }],
  },
  {
    type: 'deployment',
    source: 'ci',
    id: '1',
    service: 'checkout',
    environment: 'prod',
    status: 'success',
    startedAt: '2026-03-03T09:50:00Z',
    finishedAt: '2026-03-03T10:00:00Z',
    changes: [
      { id: 'c0', committedAt: '2026-03-02T07:00:00Z' },
      {
        id: 'c1',
        committedAt: '2026-03-03T07:00:00Z',
        pullRequest: {
          number: 7,
          firstCommitAt: '2026-03-03T06:00:00Z',
          createdAt: '2026-03-03T07:30:00Z',
          firstReviewAt: '2026-03-03T08:00:00Z',
          mergedAt: '2026-03-03T09:00:00Z',
          url: 'https://git.test/pull/7',
        },
      },
      { id: 'c2' },
    ],
  },
  {
    type: 'deployment',
    source: 'ci',
    id: '=HYPERLINK("x")',
    service: 'checkout',
    environment: 'prod',
    status: 'success',
    kind: 'rollback',
    rollbackOf: '1',
    finishedAt: '2026-03-03T11:00:00Z',
  },
  {
    type: 'deployment',
    source: 'ci',
    id: '3',
    service: 'pay',
    environment: 'prod',
    status: 'failure',
    finishedAt: '2026-03-04T10:00:00Z',
  },
  {
    type: 'deployment',
    source: 'ci',
    id: '4',
    service: 'pay',
    environment: 'staging',
    status: 'aborted',
    finishedAt: '2026-03-04T11:00:00Z',
  },
  {
    type: 'incident',
    source: 'pager',
    id: 'i1',
    service: 'checkout',
    title: 'Down, "again"',
    severity: 'high',
    detectedAt: '2026-03-03T10:10:00Z',
    resolvedAt: '2026-03-03T11:30:00Z',
    causedBy: { source: 'ci', id: '1' },
  },
  {
    type: 'deployment',
    source: 'ci',
    id: '5',
    service: 'ghost',
    environment: 'moon',
    status: 'success',
    finishedAt: '2026-03-04T12:00:00Z',
  },
];
/** Before the range of most questions. */
const EARLIER = [
  ['r1', 'deploy', 'prod', '2026-02-03T10:00:00Z', 'abc1'],
  ['r2', 'deploy', 'live', '2026-02-03T11:00:00Z', 'abc1'],
  ['r3', 'deploy', 'prod', '2026-02-05T10:00:00Z', 'abc2'],
  ['r4', 'rollback', 'prod', '2026-02-05T12:00:00Z', 'abc1'],
  ['r5', 'deploy', 'staging', '2026-02-06T12:00:00Z', 'abc3'],
].map(([id, kind, environment, finishedAt, revision]) => ({
  type: 'deployment',
  source: 'ci',
  id,
  kind,
  service: 'tracks',
  environment,
  status: 'success',
  finishedAt,
  revision,
  artifact: id === 'r3' ? 'registry.test/tracks:2.0.0' : undefined,
  changes: [{ id: `change-of-${id}` }],
}));
const LIBRARY = {
  type: 'deployment',
  source: 'ci',
  id: 'kit',
  service: 'deployed-kit',
  environment: 'staging',
  status: 'success',
  finishedAt: '2026-02-03T10:00:00Z',
};

const RANGE = 'from=2026-03-02&to=2026-03-09';
const RANGE_OF_ADOPTION = 'date=2026-03-04';

/** Each endpoint with a question that it answers, and one that it refuses. */
const ENDPOINTS: Array<[route: string, good: string, bad: string]> = [
  ['/v1/metrics', `${RANGE}&compare=previous`, 'from=2026-03-09&to=2026-03-02'],
  ['/v1/services', RANGE, 'sort=price'],
  ['/v1/deployments', RANGE, 'cursor=x'],
  ['/v1/changes', RANGE, 'limit=0'],
  ['/v1/incidents', RANGE, 'open=maybe'],
  ['/v1/distribution', `${RANGE}&metric=changeLeadTime`, ''],
  ['/v1/coverage', RANGE, 'to=tomorrow'],
  ['/v1/adoption', RANGE_OF_ADOPTION, 'date=2999-01-01'],
  ['/v1/adoption/teams', RANGE_OF_ADOPTION, 'gap=-1'],
  ['/v1/scopes', 'query=web', 'limit=1000'],
  ['/v1/benchmarks', '', 'edition=1999'],
  ['/v1/definitions', '', 'x=1'],
];
const LISTS = [
  '/v1/services',
  '/v1/deployments',
  '/v1/changes',
  '/v1/incidents',
  '/v1/coverage',
];

describe('read API', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const check = createAnswerValidator();
  let engine: Engine;

  const get = (
    query: string,
    authorization = mockCredentials.user.header(),
    accept = 'application/json',
  ) =>
    engine.api
      .get(`/api/dora${query}`)
      .set('Authorization', authorization)
      .set('Accept', accept);

  /** Every answer of these tests has to be as it is described. */
  async function read(query: string, status = 200): Promise<Response> {
    const response = await get(query);
    const route = query
      .replace(/\?.*/, '')
      .replace(/^\/v1\/deployments\/.+/, '/v1/deployments/{id}');
    if (response.status !== status)
      throw new Error(
        `${query}: ${response.status} ${JSON.stringify(response.body)}`,
      );
    check('get', route, response);
    return response;
  }

  const deny = () =>
    engine.permissions.authorizeConditional.mockResolvedValueOnce([
      { result: AuthorizeResult.DENY },
    ]);
  const asOwnerOf = (...owners: string[]) =>
    engine.permissions.authorizeConditional.mockResolvedValueOnce([
      createConditionalDecision(
        doraMetricReadPermission,
        doraConditions.isOwner({ owners }),
      ),
    ]);

  beforeAll(async () => {
    engine = await startEngine(databases, {
      entities: ENTITIES,
      dora: { timeZone: 'Europe/Berlin' },
    });
    await engine.api
      .post('/api/dora/v1/events')
      .set('Authorization', mockCredentials.service.header())
      .send([...EVENTS, ...EARLIER, LIBRARY])
      .expect(200, {
        accepted: EVENTS.length + EARLIER.length + 1,
        duplicates: 0,
        rejected: [],
      });
    // Names follow the catalog, then figures follow names, then cells figures.
    for (;;) {
      const { rows } = await engine.knex.raw<{ rows: unknown[] }>(`
        SELECT FROM service_keys JOIN services ON services.id = service_id
         WHERE key = 'checkout' AND resolved
           AND EXISTS (SELECT FROM scopes WHERE ref = 'group:default/web')
           AND NOT EXISTS (SELECT FROM dirty_services)
           AND NOT EXISTS (SELECT FROM dirty_cells)`);
      if (rows.length > 0) break;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  });

  describe.each(ENDPOINTS)('GET %s', (route, good, bad) => {
    it('answers users and services as described', async () => {
      const user = await read(`${route}?${good}`);
      const service = await get(
        `${route}?${good}`,
        mockCredentials.service.header(),
      );
      expect(service.status).toBe(200);
      expect(Object.keys(service.body)).toEqual(Object.keys(user.body));
    });

    it('answers 401 without a token', async () => {
      const response = await get(
        `${route}?${good}`,
        mockCredentials.none.header(),
      );
      expect(response.status).toBe(401);
      expect(response.body.error.name).toBe('AuthenticationError');
      check('get', route, response);
    });

    it('answers 400 to a question that cannot be', async () => {
      const response = await read(`${route}?${bad}`, 400);
      expect(response.body.error.name).toBe('InputError');
    });
  });

  it.each(ENDPOINTS.filter(([route]) => route !== '/v1/benchmarks'))(
    'GET %s answers 403 to those who may read nothing',
    async (route, good) => {
      deny();
      const response = await read(`${route}?${good}`, 403);
      expect(response.body.error.name).toBe('NotAllowedError');
    },
  );

  it.each(
    ENDPOINTS.filter(([, good]) => good.startsWith(RANGE)).map(
      ([route, good]) => [route, good] as const,
    ),
  )(
    'GET %s answers 404 with a hint to an unknown scope',
    async (route, good) => {
      const { body } = await read(
        `${route}?${good}&scope=component:default/nowhere`,
        404,
      );
      expect(body.error.message).toContain('/v1/scopes?query=');
    },
  );

  it('computes the metrics of a service', async () => {
    const { body } = await read(
      `/v1/metrics?scope=component:default/checkout&${RANGE}&granularity=day`,
    );
    expect(body).toMatchObject({
      scope: 'component:default/checkout',
      from: '2026-03-01T23:00:00.000Z',
      timeZone: 'Europe/Berlin',
      services: 1,
      percentiles: 'exact',
      pendingServices: 0,
      metrics: {
        deploymentFrequency: { deployments: 3, perDay: 3 / 7 },
        changeLeadTime: {
          n: 2,
          p50: 7200,
          excluded: { unknown: 1, negative: 0, baseline: 0 },
          exact: true,
          stages: {
            coding: { n: 1, p50: 5400 },
            review: { n: 1, p50: 1800 },
            waiting: { n: 1, p50: 3600 },
            deploy: { n: 1, p50: 3600 },
          },
        },
        changeFailRate: { value: 1 / 3, failures: 1, deployments: 3 },
        failedDeploymentRecoveryTime: { n: 1, p50: 5400, open: 0 },
      },
    });
    expect(body.series).toHaveLength(7);
    expect(body.series[1].metrics.deploymentFrequency.deployments).toBe(2);
    expect(body.series[4].metrics.changeLeadTime.p50).toBeNull();
    expect(body.series[4].metrics.deploymentFrequency.perDay).toBe(0);
  });

  it('says null, not zero, where nothing is reported', async () => {
    const { body } = await read(
      `/v1/metrics?scope=component:default/silent&${RANGE}&compare=previous`,
    );
    expect(body.services).toBe(1);
    expect(body.metrics.deploymentFrequency).toEqual({
      deployments: 0,
      perDay: null,
      deploymentDaysPerWeek: null,
      hoursBetween: null,
    });
    expect(body.metrics.changeFailRate.value).toBeNull();
    expect(body.comparison.change.deploymentFrequency).toEqual({
      absolute: null,
      ratio: null,
    });
  });

  it('compares with another range', async () => {
    const { body } = await read(
      '/v1/metrics?scope=component:default/checkout&from=2026-03-03&to=2026-03-04&granularity=none&compare=2026-03-02..2026-03-03',
    );
    expect(body.series).toEqual([]);
    expect(body.comparison.metrics.deploymentFrequency.deployments).toBe(1);
    expect(body.comparison.change.deploymentFrequency).toEqual({
      absolute: 1,
      ratio: 2,
    });
    expect(body.comparison.change.changeLeadTime).toEqual({
      absolute: 7200,
      ratio: 3,
    });
  });

  it('rolls up a group, and follows parts of days', async () => {
    const { body } = await read(
      '/v1/metrics?scope=group:default/web&from=2026-03-03T10:30:00Z&to=2026-03-04&granularity=none',
    );
    expect(body.metrics.deploymentFrequency.deployments).toBe(1);
    expect(body.metrics.deploymentReworkRate).toEqual({
      value: 1,
      rework: 1,
      deployments: 1,
    });
  });

  it.each([
    ['from=2026-13-01', 'from must be a date'],
    ['from=2026-02-30', 'from must be a date'],
    ['from=2020-01-01&to=2026-01-01&granularity=day', 'at most 750 periods'],
    ['compare=yesterday', 'compare must be'],
    ['from=2026-03-09&to=2026-03-09', 'from must be before to'],
    ['granularity=hour', 'granularity'],
    ['form=2026-03-01', 'form'],
  ])('explains what is wrong with %s', async (query, message) => {
    const { body } = await read(`/v1/metrics?${query}`, 400);
    expect(body.error.message).toContain(message);
  });

  it('lists services by any figure, page by page', async () => {
    const names = async (query: string) => {
      const { body } = await read(`/v1/services?${RANGE}&${query}`);
      return body.items.map(({ service }: { service: string }) => service);
    };
    expect(await names('sort=deployments&order=desc')).toEqual([
      'component:default/checkout',
      'component:default/deployed-kit',
      'component:default/pay',
      'component:default/silent',
      'component:default/tracks',
      'ghost',
    ]);
    // Without data comes last, whatever the direction.
    expect((await names('sort=changeLeadTime&order=desc'))[0]).toBe(
      'component:default/checkout',
    );
    expect(await names('query=PAY')).toEqual(['component:default/pay']);
    expect(await names('active=true')).toEqual(['component:default/checkout']);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await read(
        `/v1/services?${RANGE}&limit=1&sort=changeFailRate${cursor}`,
      );
      expect(body.totalItems).toBe(6);
      seen.push(body.items[0].service);
      cursor = body.pageInfo.nextCursor
        ? `&cursor=${body.pageInfo.nextCursor}`
        : '';
    } while (cursor);
    expect(seen).toEqual([
      'component:default/checkout',
      'component:default/pay',
      'component:default/deployed-kit',
      'component:default/silent',
      'component:default/tracks',
      'ghost',
    ]);
  });

  it('lists deployments by filters, page by page', async () => {
    const ids = async (query: string) => {
      const { body } = await read(`/v1/deployments?${RANGE}&${query}`);
      return body.items.map(
        ({ externalId }: { externalId: string }) => externalId,
      );
    };
    expect(await ids('')).toEqual(['5', '4', '3', '=HYPERLINK("x")', '1', '0']);
    expect(await ids('failed=true')).toEqual(['3', '1']);
    expect(await ids('status=aborted')).toEqual(['4']);
    expect(await ids('rework=true')).toEqual(['=HYPERLINK("x")']);
    expect(await ids('tier=other')).toEqual(['5']);
    expect(await ids('environment=STAGING')).toEqual(['4']);
    expect(await ids('scope=group:default/money')).toEqual(['4', '3']);
    expect(await ids('service=component:default/pay&limit=1')).toEqual(['4']);
    expect(
      await ids('scope=group:default/web&service=component:default/pay'),
    ).toEqual([]);
    const first = await read(`/v1/deployments?${RANGE}&limit=4`);
    const next = first.body.pageInfo.nextCursor;
    expect(await ids(`limit=4&cursor=${next}`)).toEqual(['1', '0']);
  });

  it('tells why a deployment counts as it does', async () => {
    const list = await read(`/v1/deployments?${RANGE}&failed=true`);
    const { id } = list.body.items[1];
    const { body } = await read(`/v1/deployments/${id}`);
    expect(body).toMatchObject({
      deployment: {
        externalId: '1',
        failed: true,
        failureMethod: 'explicit',
        recoveredBy: 'incident',
        recoverySeconds: 5400,
      },
      incidents: [{ externalId: 'i1', deployments: [{ id }] }],
      rolledBackBy: { externalId: '=HYPERLINK("x")' },
      previous: { externalId: '0' },
      totalChanges: 3,
      changes: [
        { id: 'c0', excluded: 'delivered-before', leadSeconds: null },
        {
          id: 'c1',
          leadSeconds: 10_800,
          start: 'committed',
          stages: { coding: 5400, review: 1800, waiting: 3600, deploy: 3600 },
          pullRequest: { number: 7, url: 'https://git.test/pull/7' },
        },
        { id: 'c2', excluded: 'unknown' },
      ],
    });
    expect(body.explanation).toBe(
      'An incident names it as the cause, so it needed intervention. It was recovered when the last of its incidents was resolved.',
    );
    await read('/v1/deployments/999999', 404);
    await read('/v1/deployments/first', 400);
  });

  it('calls a deployment pending while a correction is not in its verdict', async () => {
    const list = await read(`/v1/deployments?${RANGE}`);
    const { id } = list.body.items[1];
    const route = `/v1/deployments/${id}`;
    const { deployment } = (await read(route)).body;
    expect(deployment.pending).toBe(false);
    const { service_id } = await engine
      .knex('verdicts')
      .where({ deployment_id: id })
      .first('service_id');
    // Nobody computes it meanwhile.
    const tx = await engine.knex.transaction();
    await tx.raw(
      `SELECT pg_advisory_xact_lock(hashtext('dora service'), ?::integer)`,
      [service_id],
    );
    await engine.knex('dirty_services').insert({ service_id });
    expect((await read(route)).body.deployment).toEqual({
      ...deployment,
      pending: true,
    });
    await engine.knex('dirty_services').where({ service_id }).delete();
    await tx.rollback();
    expect((await read(route)).body.deployment).toEqual(deployment);
  });

  it('says how to name a scope that was given by its plain name', async () => {
    const { body } = await read(`/v1/metrics?${RANGE}&scope=Nowhere`, 400);
    expect(body.error.message).toContain('component:default/nowhere');
  });

  it('lists changes and incidents with what they belong to', async () => {
    const changes = await read(`/v1/changes?${RANGE}&limit=2`);
    expect(changes.body.items.map((row: { id: string }) => row.id)).toEqual([
      'c0',
      'c1',
    ]);
    const rest = await read(
      `/v1/changes?${RANGE}&cursor=${changes.body.pageInfo.nextCursor}`,
    );
    expect(rest.body.items.map((row: { id: string }) => row.id)).toEqual([
      'c2',
      'c0',
    ]);
    const incidents = await read(`/v1/incidents?${RANGE}&open=false`);
    expect(incidents.body.items).toMatchObject([
      {
        externalId: 'i1',
        severity: 'high',
        deployments: [{ method: 'explicit' }],
      },
    ]);
    const open = await read(`/v1/incidents?${RANGE}&open=true`);
    expect(open.body.items).toEqual([]);
  });

  it('spreads a metric over services and bins', async () => {
    const { body } = await read(
      `/v1/distribution?${RANGE}&metric=changeLeadTime`,
    );
    expect(body.services).toEqual([
      { service: 'component:default/checkout', title: 'CHECKOUT', value: 7200 },
    ]);
    expect(body.servicesWithoutData).toBe(5);
    expect(body.quantiles.p50).toBe(7200);
    expect(body.values.n).toBe(2);
    expect(body.values.bins).toContainEqual({
      from: 3600,
      to: 14_400,
      count: 2,
    });
  });

  it('says what is reported, what is missing and what to do', async () => {
    const { body } = await read(`/v1/coverage?${RANGE}`);
    const row = (name: string) =>
      body.items.find(({ service }: { service: string }) => service === name);
    expect(row('component:default/checkout')).toMatchObject({
      reports: [
        { type: 'deployment', source: 'ci', count: 3 },
        { type: 'incident', source: 'pager', count: 1 },
      ],
      sends: {
        deployments: true,
        changes: true,
        incidents: true,
        pipelines: false,
      },
      dataQuality: {
        changes: 2,
        excluded: { unknown: 1 },
        unknownEnvironment: 0,
      },
    });
    expect(row('ghost').dataQuality.unknownEnvironment).toBe(1);
    expect(body.totals).toEqual({
      services: 6,
      deployments: 5,
      changes: 2,
      incidents: 1,
      pipelines: 0,
    });
    expect(row('component:default/silent').missing[0].what).toContain(
      'No deployments are reported',
    );
    expect(
      row('ghost').missing.map(({ what }: { what: string }) => what),
    ).toEqual(
      expect.arrayContaining([
        expect.stringContaining('No entity of the catalog'),
        expect.stringContaining('No deployments to production'),
      ]),
    );
    expect(body.environments).toContainEqual({ name: 'moon', tier: 'other' });
    expect(body.unresolved).toMatchObject([{ name: 'ghost' }]);
  });

  it('finds services that lack reports, and counts the others too', async () => {
    const lacking = async (query: string) => {
      const { body } = await read(`/v1/coverage?${RANGE}&${query}`);
      expect(body.totals.services).toBe(6);
      return [
        body.totalItems,
        ...body.items.map(({ service }: { service: string }) => service),
      ];
    };
    expect(await lacking('lacks=deployments')).toEqual([
      1,
      'component:default/silent',
    ]);
    expect(await lacking('lacks=changes&query=component')).toEqual([
      3,
      'component:default/deployed-kit',
      'component:default/pay',
      'component:default/silent',
    ]);
    await read(`/v1/coverage?${RANGE}&lacks=money`, 400);
  });

  describe('components that are never deployed', () => {
    const KIT = 'component:default/kit';
    const all = 'neverDeployed=true';

    it.each(['/v1/services', '/v1/coverage'])(
      'are left out of %s until something is reported, and said',
      async route => {
        const names = async (query: string) => {
          const { body } = await read(`${route}?${RANGE}&${query}`);
          expect(body.leftOut).toBe(query.includes('scope=comp') ? 0 : 1);
          return body.items.map(({ title }: { title: string }) => title);
        };
        const services = [
          'CHECKOUT',
          'DEPLOYED-KIT',
          'ghost',
          PAY_TITLE,
          'SILENT',
          'TRACKS',
        ];
        expect(await names('')).toEqual(services);
        const everything = services.toSpliced(3, 0, 'KIT');
        expect(await names(all)).toEqual(everything);
        expect(await names('scope=group:default/web')).toEqual(['CHECKOUT']);
        expect(await names(`scope=group:default/web&${all}`)).toEqual([
          'CHECKOUT',
          'KIT',
        ]);
        // Who asks for one by its name means it.
        expect(await names(`scope=${KIT}`)).toEqual(['KIT']);
        expect(await names(`service=${KIT}`)).toEqual(['KIT']);
      },
    );

    it('are in no number of services', async () => {
      const services = async (scope: string) => {
        const more = scope && `&scope=${scope}`;
        const metrics = (await read(`/v1/metrics?${RANGE}${more}`)).body;
        const then = await read(
          `/v1/services?${RANGE}${more}&ownership=then&limit=1`,
        );
        const coverage = (await read(`/v1/coverage?${RANGE}${more}`)).body;
        const spread = (
          await read(`/v1/distribution?${RANGE}${more}&metric=changeFailRate`)
        ).body;
        const listed = (await read('/v1/scopes?limit=100')).body.items.find(
          ({ ref }: { ref: string | null }) => (ref ?? '') === scope,
        );
        const counts = new Set([
          metrics.services,
          then.body.totalItems,
          coverage.totals.services,
          coverage.totalItems,
          spread.services.length + spread.servicesWithoutData,
          listed?.services ?? metrics.services,
        ]);
        return [...counts];
      };
      expect(await services('')).toEqual([6]);
      expect(await services('group:default/web')).toEqual([1]);
      expect(await services('group:default/shop')).toEqual([2]);
      expect(await services(KIT)).toEqual([1]);
    });

    it('are no scope to choose', async () => {
      const { body } = await read('/v1/scopes?query=kit');
      expect(body.items).toMatchObject([
        { ref: 'component:default/deployed-kit', title: 'DEPLOYED-KIT' },
      ]);
    });
  });

  it('finds services by title, and pages in the order of titles', async () => {
    const titles: string[] = [];
    let cursor = '';
    do {
      const { body } = await read(`/v1/coverage?${RANGE}&limit=2${cursor}`);
      titles.push(...body.items.map(({ title }: { title: string }) => title));
      cursor = body.pageInfo.nextCursor
        ? `&cursor=${body.pageInfo.nextCursor}`
        : '';
    } while (cursor);
    expect(titles).toHaveLength(6);
    expect(titles.slice(0, 3)).toEqual(['CHECKOUT', 'DEPLOYED-KIT', 'ghost']);
    for (const route of ['/v1/coverage', '/v1/services']) {
      const { body } = await read(`${route}?${RANGE}&query=F%C3%BCR`);
      expect(body.items).toMatchObject([{ service: 'component:default/pay' }]);
    }
  });

  it('marks the first production deployment of each version of the platform', async () => {
    const { body } = await read(
      '/v1/metrics?scope=component:default/checkout&from=2026-02-01&to=2026-02-28',
    );
    expect(body.platformReleases).toMatchObject([
      { title: 'TRACKS', version: 'abc1', at: '2026-02-03T10:00:00.000Z' },
      { title: 'TRACKS', version: '2.0.0', at: '2026-02-05T10:00:00.000Z' },
    ]);
    const later = await read(
      '/v1/metrics?scope=component:default/checkout&from=2026-02-05&to=2026-02-28',
    );
    expect(later.body.platformReleases).toHaveLength(1);
    const { id } = (
      await read(
        '/v1/deployments?scope=component:default/tracks&from=2026-02-05&to=2026-02-06&limit=2',
      )
    ).body.items[1];
    expect(later.body.platformReleases[0].deploymentId).toBe(id);
  });

  it('leads from commits to the repository of the entity', async () => {
    const range = 'from=2026-02-01&to=2026-02-04';
    const list = await read(
      `/v1/deployments?${range}&service=component:default/tracks`,
    );
    const { id, revisionUrl } = list.body.items[1];
    expect(revisionUrl).toBe('https://github.com/acme/tracks/commit/abc1');
    const url = 'https://github.com/acme/tracks/commit/change-of-r1';
    expect((await read(`/v1/deployments/${id}`)).body).toMatchObject({
      deployment: { revisionUrl, serviceTitle: 'TRACKS' },
      changes: [{ url }],
    });
    const changes = await read(
      `/v1/changes?${range}&service=component:default/tracks`,
    );
    expect(changes.body.items[1].url).toBe(url);
    // Of others nobody says where they are.
    const others = await read(`/v1/changes?${RANGE}&limit=1`);
    expect(others.body.items[0].url).toBeNull();
  });

  it('tells which team is above another', async () => {
    const { body } = await read('/v1/scopes?query=web');
    expect(body.items[0]).toMatchObject({
      ref: 'group:default/web',
      parent: 'group:default/shop',
    });
  });

  it('finds scopes, those of the caller first', async () => {
    const { body } = await read('/v1/scopes?limit=100');
    const refs = body.items.map(({ ref }: { ref: string | null }) => ref);
    expect(refs).toEqual(
      expect.arrayContaining([null, 'group:default/web', 'ghost']),
    );
    const one = await read('/v1/scopes?query=wEb');
    expect(one.body.items).toMatchObject([
      { ref: 'group:default/web', kind: 'group', services: 1 },
    ]);
  });

  it('publishes the settings that run', async () => {
    const { body } = await read('/v1/definitions');
    expect(body.settings).toEqual({
      timeZone: 'Europe/Berlin',
      leadTimeStart: 'committed',
      incidentWindow: 86_400,
      alertGap: 900,
    });
  });

  describe('for those who may read what they own', () => {
    it('answers for their scopes only', async () => {
      for (const [scope, status] of [
        ['component:default/checkout', 200],
        ['group:default/web', 200],
        ['component:default/pay', 403],
        ['group:default/money', 403],
        ['ghost', 403],
        ['component:default/nowhere', 403],
      ] as const) {
        asOwnerOf('group:default/web');
        const { body } = await read(
          `/v1/metrics?scope=${scope}&${RANGE}`,
          status,
        );
        expect([scope, 'metrics' in body]).toEqual([scope, status === 200]);
      }
    });

    it('keeps the figures of the organisation back', async () => {
      asOwnerOf('group:default/web');
      const { body } = await read(`/v1/metrics?${RANGE}`, 403);
      expect(body.error.message).toContain('whole organisation');
    });

    it('holds lists to what they may read', async () => {
      asOwnerOf('group:default/web');
      const services = await read(`/v1/services?${RANGE}`);
      expect(services.body.items).toMatchObject([
        { service: 'component:default/checkout' },
      ]);
      asOwnerOf('group:default/money');
      const deployments = await read(`/v1/deployments?${RANGE}`);
      expect(deployments.body.items).toHaveLength(2);
      asOwnerOf('group:default/money');
      const coverage = await read(`/v1/coverage?${RANGE}`);
      expect(coverage.body.items).toHaveLength(2);
      expect(coverage.body.unresolved).toEqual([]);
      asOwnerOf('group:default/money');
      const scopes = await read('/v1/scopes');
      expect(
        scopes.body.items.map(({ ref }: { ref: string }) => ref).sort(),
      ).toEqual([
        'component:default/pay',
        'component:default/silent',
        'group:default/money',
      ]);
    });

    it('shows no deployment of others', async () => {
      const { body } = await read(`/v1/deployments?${RANGE}&status=aborted`);
      asOwnerOf('group:default/web');
      const refused = await read(`/v1/deployments/${body.items[0].id}`, 403);
      expect(refused.body.error.name).toBe('NotAllowedError');
      asOwnerOf('group:default/money');
      const shown = await read(`/v1/deployments/${body.items[0].id}`);
      expect(shown.body.deployment.service).toBe('component:default/pay');
    });
  });

  it.each([...LISTS, '/v1/distribution'])('exports %s as CSV', async route => {
    const more = route === '/v1/distribution' ? '&metric=changeFailRate' : '';
    const byFormat = await get(`${route}?${RANGE}${more}&format=csv`);
    expect(byFormat.status).toBe(200);
    check('get', route, byFormat);
    const byHeader = await get(
      `${route}?${RANGE}${more}`,
      mockCredentials.user.header(),
      'text/csv',
    );
    expect(byHeader.text).toBe(byFormat.text);
    const json = await read(`${route}?${RANGE}${more}`);
    const rows = parseCsv(byFormat.text, { columns: true }) as object[];
    expect(rows).toHaveLength((json.body.items ?? json.body.services).length);
  });

  it('disarms formulas in CSV, and quotes what needs it', async () => {
    const deployments = await get(`/v1/deployments?${RANGE}&format=csv`);
    expect(deployments.text).toContain(`"'=HYPERLINK(""x"")"`);
    const incidents = await get(`/v1/incidents?${RANGE}&format=csv`);
    expect(parseCsv(incidents.text, { columns: true })).toMatchObject([
      { title: 'Down, "again"' },
    ]);
  });

  it('refuses a CSV with a status, not in the file', async () => {
    const response = await get(
      '/v1/services?scope=component:default/nowhere&format=csv',
    );
    expect(response.status).toBe(404);
    expect(response.body.error.name).toBe('NotFoundError');
  });

  it('reads history as owned now, and as owned then', async () => {
    const moved = '2026-03-03T10:30:00.000Z';
    const of = (ref: string) =>
      engine.knex('scopes').where({ ref }).select('id');
    const checkout = engine
      .knex('services')
      .where({ ref: 'component:default/checkout' })
      .select('id');
    await engine
      .knex('scope_members')
      .whereIn('scope_id', of('group:default/web'))
      .whereIn('service_id', checkout.clone())
      .update({ valid_from: moved });
    await engine.knex('scope_members').insert({
      scope_id: of('group:default/money'),
      service_id: checkout.clone(),
      valid_from: '2026-03-01T00:00:00Z',
      valid_to: moved,
    });
    const deployments = async (group: string, more: string) => {
      const { body } = await read(
        `/v1/metrics?scope=group:default/${group}&${more}`,
      );
      return body.metrics.deploymentFrequency.deployments;
    };
    // The day of the change counts for whom has it at its end; the earliest
    // known owner stands for all days before.
    for (const range of [
      RANGE,
      'from=2020-01-01&to=2026-03-09&granularity=month',
    ]) {
      expect(await deployments('web', range)).toBe(3);
      expect(await deployments('money', range)).toBe(0);
      expect(await deployments('web', `${range}&ownership=then`)).toBe(2);
      expect(await deployments('money', `${range}&ownership=then`)).toBe(1);
    }
    expect(
      await deployments(
        'money',
        'from=2026-03-02T07:30:00Z&to=2026-03-03T22:00:00Z&ownership=then',
      ),
    ).toBe(1);
    const list = await read(
      `/v1/deployments?scope=group:default/money&${RANGE}&ownership=then&status=success`,
    );
    expect(list.body.items).toMatchObject([{ externalId: '0' }]);
    expect(list.body.items).toHaveLength(1);
    const { body } = await read(
      `/v1/metrics?scope=group:default/web&${RANGE}&ownership=then`,
    );
    expect(body.ownershipSince).toBe(moved);
  });

  it('answers every example of the manual', async () => {
    const manual = readFileSync(
      path.resolve(__dirname, '../../../../docs/using/dora-api.md'),
      'utf8',
    );
    const examples = [
      ...manual.matchAll(/\$BOARDWALK\/api\/dora(\/[^"\s]+)"/g),
    ];
    expect(examples.length).toBeGreaterThan(4);
    for (const [, example] of examples) {
      const response = await get(example);
      expect([example, response.status]).toEqual([example, 200]);
      check('get', example.replace(/\?.*/, ''), response);
    }
  });

  it('serves the description of all its routes', async () => {
    const json = await read('/v1/openapi.json');
    expect(json.body).toEqual(readOpenApi());
    const yaml = await get('/v1/openapi.yaml');
    const source = (file: string) =>
      readFileSync(path.resolve(__dirname, '../../', file), 'utf8');
    expect(yaml.text).toBe(source('openapi.yaml'));
    expect(source('../../docs/api/dora.openapi.yaml')).toBe(yaml.text);

    // Each route that is described exists, and asks for credentials or a source.
    for (const [route, methods] of Object.entries(readOpenApi().paths))
      for (const method of Object.keys(methods)) {
        const address = `/api/dora${route.replace('{id}', '1')}`;
        const response = await engine.api[method as 'get' | 'post'](
          address,
        ).set('Authorization', mockCredentials.none.header());
        const expected = route === '/v1/webhooks/{source}' ? 404 : 401;
        expect([address, response.status]).toEqual([address, expected]);
      }
  });

  it('describes each route that its routers have', () => {
    const described = Object.entries(readOpenApi().paths)
      .flatMap(([route, methods]) =>
        Object.keys(methods).map(method => `${method} ${route}`),
      )
      .sort();
    const folder = path.resolve(__dirname, '../router');
    const files = readdirSync(folder, {
      recursive: true,
      encoding: 'utf8',
    }).filter(file => /create\w+Router\.ts$/.test(file));
    const written = files
      .flatMap(file => [
        ...readFileSync(path.join(folder, file), 'utf8').matchAll(
          /router\.(get|post|put|patch|delete)\(\s*'([^']+)'/g,
        ),
      ])
      .map(
        ([, method, route]) => `${method} ${route.replace(/:(\w+)/g, '{$1}')}`,
      )
      .sort();
    expect(described).toEqual(written);
  });
});
