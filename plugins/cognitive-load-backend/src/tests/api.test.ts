import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  infraLoadV1,
  type Wave,
} from '@boardwalk/plugin-cognitive-load-common';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { variedResponses } from '../__testUtils__/answers';
import { createAnswerValidator, readOpenApi } from '../__testUtils__/openApi';
import { group, organisationOf, user } from '../__testUtils__/organisation';
import {
  daysPass,
  denyOnce,
  startSurveys,
  type RunningSurveys,
} from '../__testUtils__/startSurveys';

jest.setTimeout(180_000);

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();
/** Routes of other routers of this plugin have tests of their own. */
const ROUTERS = [
  'createActionsRouter.ts',
  'createAnsweringRouter.ts',
  'createDefinitionsRouter.ts',
  'createOpenApiRouter.ts',
  'createResultsRouter.ts',
  'createWavesRouter.ts',
];
const USERS_ONLY =
  /me\/surveys|responses|opt-out|audience|health|^(post|put|patch|delete) /;

const NEW_WAVE = {
  title: 'Autumn',
  kind: 'scheduled',
  definition: { key: 'infra-load', version: 1 },
  modules: ['ease-usefulness'],
  audience: [group('Eng')],
  closesAt: inDays(14),
};

describe('the API', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const organisation = organisationOf('eng', {
    own: 2,
    below: { ads: { own: 14, since: '2026-01-01' }, shop: 15, web: 3 },
  });
  const check = createAnswerValidator();
  let surveys: RunningSurveys;
  beforeAll(async () => {
    surveys = await startSurveys(databases, { organisation });
  });

  /** Calls a route of the document, and holds the answer against it. */
  const call = async (
    method: Method,
    route: string,
    options: {
      params?: Record<string, string>;
      query?: object;
      body?: object;
      who?: string;
    } = {},
  ) => {
    const { params = {}, query = {}, body, who = 'ana' } = options;
    const address = route.replace(/{(\w+)}/g, (_, name) => params[name]);
    const response = await surveys.api[method](`/api/cognitive-load${address}`)
      .query(query)
      .set('Authorization', mockCredentials.user.header(user(who)))
      .send(body);
    if (response.status !== 204) check(method, route, response);
    return response;
  };
  const publish = async (title: string) => {
    const created = await call('post', '/v1/waves', {
      body: { ...NEW_WAVE, title },
    });
    const { id } = created.body as Wave;
    const params = { id };
    expect((await call('post', '/v1/waves/{id}/open', { params })).status).toBe(
      200,
    );
    for (const [who, body] of variedResponses(organisation.users, i => ({
      comment: `=Fewer tools ${title} ${i}`,
    })))
      await call('post', '/v1/waves/{id}/responses', {
        params,
        who: who.replace(/^.*\//, ''),
        body,
      });
    await daysPass(surveys.knex, 14);
    await call('post', '/v1/waves/{id}/close', { params });
    return id;
  };

  it('answers as its document says, from the first draft to the comparison', async () => {
    await call('get', '/v1/results', { query: { group: group('ads') } });
    const first = await publish('First');
    await daysPass(surveys.knex, 60);
    const second = await publish('Second');
    const seen = await call('get', '/v1/me/surveys', { who: 'ads-1' });
    expect(seen.body).toEqual([]);

    const results = await call('get', '/v1/results', {
      query: { group: group('ads') },
    });
    expect(results.body).toMatchObject({
      wave: { id: second },
      comparison: {
        fromWave: first,
        metrics: { index: { diff: 0, verdict: 'no-clear-change' } },
      },
    });
    expect(
      results.body.rows.map((row: { metric: string }) => row.metric),
    ).toEqual(
      results.body.titles.map((title: { metric: string }) => title.metric),
    );
    expect(
      (await call('get', '/v1/results', { query: { group: group('web') } }))
        .body,
    ).toMatchObject({ suppressed: true, shownFor: { ref: group('eng') } });
    const trend = await call('get', '/v1/results/trend', {
      query: { group: group('shop') },
    });
    expect(trend.body.points.map((one: { wave: Wave }) => one.wave.id)).toEqual(
      [first, second],
    );
    const compared = await call('get', '/v1/results/compare', {
      query: { group: group('eng'), from: first, to: second },
    });
    expect(Object.keys(compared.body.metrics)).toHaveLength(14);
    const effect = await call('get', '/v1/results/adoption-effect', {
      query: { from: first, to: second },
    });
    expect(effect.body).toEqual({
      established: false,
      reason: 'nobody-adopted',
    });
    expect(
      (await call('get', '/v1/waves/{id}/health', { params: { id: second } }))
        .body,
    ).toMatchObject({ n: 34, straightLinePercent: 0 });
    await call('get', '/v1/waves/{id}/audience', { params: { id: second } });
    const hidden = await call('get', '/v1/waves/{id}/participation', {
      params: { id: second },
      query: { group: group('web') },
    });
    expect(hidden.body).toEqual({ hidden: true });

    const comments = await call('get', '/v1/comments', {
      query: { group: group('eng'), wave: second },
    });
    expect(comments.body).toHaveLength(34);
    const { id: commentId } = comments.body[0];
    expect(
      (
        await call('post', '/v1/comments/{id}/hide', {
          params: { id: commentId },
        })
      ).status,
    ).toBe(204);

    const overview = await call('get', '/v1/results/groups');
    const file = await call('get', '/v1/export', { query: { format: 'json' } });
    expect(file.body).toEqual(overview.body);
    const csv = await call('get', '/v1/export', { query: { format: 'csv' } });
    expect(csv.headers['content-disposition']).toContain(`${second}.csv`);
    expect(csv.text.split('\r\n')).toHaveLength(overview.body.rows.length + 2);
  });

  it('runs waves', async () => {
    const draft = await call('post', '/v1/waves', { body: NEW_WAVE });
    const params = { id: (draft.body as Wave).id };
    expect(draft.body).toMatchObject({
      state: 'draft',
      audience: [group('eng')],
      invited: null,
    });
    const changed = await call('put', '/v1/waves/{id}', {
      params,
      body: { ...NEW_WAVE, title: 'Winter', opensAt: inDays(1) },
    });
    expect(changed.body).toMatchObject({ title: 'Winter' });
    // Whoever does not manage waves does not see drafts.
    surveys.permissions.authorize
      .mockResolvedValueOnce([{ result: 'ALLOW' as never }])
      .mockResolvedValueOnce([{ result: 'DENY' as never }]);
    expect((await call('get', '/v1/waves/{id}', { params })).status).toBe(404);
    const conflict = await call('post', '/v1/waves/{id}/open', { params });
    expect(conflict.status).toBe(409);
    expect(conflict.body.error.message).toMatch(/28 days/);
    expect(
      (await call('post', '/v1/waves/{id}/remind', { params })).status,
    ).toBe(409);
    expect(
      (await call('post', '/v1/waves/{id}/close', { params })).status,
    ).toBe(409);
    expect((await call('post', '/v1/waves/{id}/void', { params })).status).toBe(
      409,
    );
    expect((await call('delete', '/v1/waves/{id}', { params })).status).toBe(
      204,
    );
    expect((await call('get', '/v1/waves/{id}', { params })).status).toBe(404);
  });

  it.each([
    [{ closesAt: inDays(1) }, 'three days'],
    [{ closesAt: 'tomorrow' }, 'closesAt'],
    [{ audience: ['user:default/ana'] }, 'group:default/payments'],
    [{ kind: 'event' }, 'kind'],
    [{ modules: ['nps'] }, 'no module "nps"'],
    [{ thresholds: { headline: 3, items: 8, comments: 10 } }, 'headline'],
    [{ thresholds: { headline: 8, items: 5, comments: 10 } }, 'as many people'],
    [{ extra: true }, 'extra'],
  ])('refuses a wave with %j', async (part, message) => {
    const refused = await call('post', '/v1/waves', {
      body: { ...NEW_WAVE, ...part },
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain(message);
  });

  it('takes surveys as JSON and as YAML, and never changes one in use', async () => {
    const ours = { ...infraLoadV1, key: 'ours', title: 'Ours' };
    const added = await call('post', '/v1/definitions', { body: ours });
    expect(added.status).toBe(201);
    expect((await call('post', '/v1/definitions', { body: ours })).status).toBe(
      201,
    );
    const other = await call('post', '/v1/definitions', {
      body: { ...ours, title: 'Other' },
    });
    expect(other.status).toBe(409);
    const yaml = await surveys.api
      .post('/api/cognitive-load/v1/definitions')
      .set('Authorization', mockCredentials.user.header())
      .set('Content-Type', 'application/yaml')
      .send(stringify({ ...ours, version: 2 }));
    expect(yaml.body).toMatchObject({
      version: 2,
      state: 'active',
      used: false,
    });
    const broken = await call('post', '/v1/definitions', {
      body: { ...ours, items: [] },
    });
    expect(broken.status).toBe(400);
    expect(broken.body.error.message).toContain('items');

    const params = { key: 'ours', version: '2' };
    await call('post', '/v1/definitions/{key}/{version}/retire', { params });
    expect(
      (await call('get', '/v1/definitions/{key}/{version}', { params })).body,
    ).toMatchObject({ state: 'retired' });
    const wave = await call('post', '/v1/waves', {
      body: {
        ...NEW_WAVE,
        modules: [],
        definition: { key: 'ours', version: 2 },
      },
    });
    expect(wave.body.error.message).toContain('retired');
    expect((await call('get', '/v1/definitions')).body).toMatchObject([
      { key: 'infra-load', used: true },
      { key: 'ours', version: 2 },
      { key: 'ours', version: 1 },
    ]);
  });

  it('does not compare waves that asked different questions (C5)', async () => {
    const [{ id: from }] = await surveys
      .knex('survey_waves')
      .where({ title: 'First' });
    await daysPass(surveys.knex, 60);
    const { body: draft } = await call('post', '/v1/waves', {
      body: {
        ...NEW_WAVE,
        modules: [],
        definition: { key: 'ours', version: 1 },
      },
    });
    const params = { id: draft.id };
    await call('post', '/v1/waves/{id}/open', { params });
    for (const [who, body] of variedResponses(organisation.users))
      await call('post', '/v1/waves/{id}/responses', {
        params,
        who: who.replace(/^.*\//, ''),
        body,
      });
    await daysPass(surveys.knex, 14);
    await call('post', '/v1/waves/{id}/close', { params });
    const query = { from, to: draft.id };
    const compared = await call('get', '/v1/results/compare', { query });
    expect(compared.status).toBe(422);
    expect(compared.body.error.name).toBe('NotComparableError');
    expect(
      (await call('get', '/v1/results/adoption-effect', { query })).body,
    ).toEqual({ established: false, reason: 'different-questions' });
    const trend = await call('get', '/v1/results/trend');
    expect(
      trend.body.points.map(
        (one: { breaksBefore: boolean }) => one.breaksBefore,
      ),
    ).toEqual([false, false, true]);
    const turned = await call('get', '/v1/results/compare', {
      query: { from: draft.id, to: from },
    });
    expect(turned.status).toBe(400);
  });

  it('writes down three actions for a wave and group', async () => {
    const [{ id: waveId }] = await surveys
      .knex('survey_waves')
      .where({ title: 'Second' });
    const body = {
      waveId,
      group: group('ads'),
      metric: 'subscale:friction',
      title: 'One console less',
      ownerRef: 'group:default/Platform',
      due: '2026-12-24',
    };
    const { body: action } = await call('post', '/v1/actions', { body });
    expect(action).toMatchObject({
      waveTitle: 'Second',
      ownerRef: 'group:default/platform',
      state: 'open',
      due: '2026-12-24',
      url: null,
    });
    const all = await Promise.all(
      [2, 3, 4, 5].map(() => call('post', '/v1/actions', { body })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([
      201, 201, 409, 409,
    ]);
    const params = { id: action.id };
    const changed = await call('patch', '/v1/actions/{id}', {
      params,
      body: { state: 'done', due: null },
    });
    expect(changed.body).toMatchObject({ state: 'done', due: null });
    expect(
      (
        await call('get', '/v1/actions', {
          query: { group: group('ads'), wave: waveId },
        })
      ).body,
    ).toHaveLength(3);
    const refused = await Promise.all(
      [
        { url: 'ftp://tracker/1' },
        { due: '2026-02-30' },
        { metric: 'mood' },
        { ownerRef: 'ana' },
        { title: ' ' },
      ].map(part =>
        call('post', '/v1/actions', { body: { ...body, ...part } }),
      ),
    );
    expect(refused.map(({ status }) => status)).toEqual(Array(5).fill(400));
    expect(
      surveys.permissions.authorize.mock.calls
        .flatMap(([asked]) => asked)
        .filter(({ permission }) => permission.name.includes('action')),
    ).toContainEqual(expect.objectContaining({ resourceRef: group('ads') }));
  });

  it('serves its document, which has all routes, and no others', async () => {
    const json = await call('get', '/v1/openapi.json');
    expect(json.body).toEqual(readOpenApi());
    const yaml = await call('get', '/v1/openapi.yaml');
    const source = (file: string) =>
      readFileSync(path.resolve(__dirname, '../../', file), 'utf8');
    expect(yaml.text).toBe(source('openapi.yaml'));
    expect(source('../../docs/api/cognitive-load.openapi.yaml')).toBe(
      yaml.text,
    );

    const folder = path.resolve(__dirname, '../router');
    const routes = readdirSync(folder)
      .filter(file => ROUTERS.includes(file))
      .flatMap(file => [
        ...readFileSync(path.join(folder, file), 'utf8').matchAll(
          /router\.(get|post|put|patch|delete)\(\s*'([^']+)'/g,
        ),
      ])
      .map(
        ([, method, route]) => `${method} ${route.replace(/:(\w+)/g, '{$1}')}`,
      );
    expect(routes.sort()).toEqual(
      expect.arrayContaining(describedRoutes().map(([m, r]) => `${m} ${r}`)),
    );
    expect(describedRoutes().map(([m, r]) => `${m} ${r}`)).toEqual(
      expect.arrayContaining(routes),
    );
  });

  it.each(describedRoutes())(
    'lets nobody %s %s without credentials and leave',
    async (method, route) => {
      // Whose action it is has to be known before anybody may change it.
      const [action] = await surveys.knex('load_actions').pluck('id');
      const address = `/api/cognitive-load${route
        .replace('{id}', route.includes('actions') ? action : UNKNOWN)
        .replace('{key}', 'infra-load')
        .replace('{version}', '1')}`;
      const from = route.includes('compare') || route.includes('effect');
      const ask = (header: string) =>
        surveys.api[method](address)
          .query(from ? { from: UNKNOWN, to: UNKNOWN } : {})
          .set('Authorization', header)
          .send(bodyFor(method, route));
      const anonymous = await ask(mockCredentials.none.header());
      expect(anonymous.status).toBe(401);
      const service = await ask(mockCredentials.service.header());
      const isForUsers = USERS_ONLY.test(`${method} ${route}`);
      expect(service.status === 403).toBe(isForUsers);
      const events = surveys.audit.events.length;
      const isPublic = route.includes('openapi');
      if (!isPublic) denyOnce(surveys);
      const denied = await ask(mockCredentials.user.header());
      expect(denied.status).toBe(isPublic ? 200 : 403);
      const writes = method !== 'get' && !/responses|opt-out/.test(route);
      expect(surveys.audit.events.length - events).toBe(writes ? 1 : 0);
    },
  );
});

function describedRoutes(): Array<[Method, string]> {
  return Object.entries(readOpenApi().paths)
    .filter(([route]) => !route.startsWith('/v1/onboarding'))
    .flatMap(([route, methods]) =>
      Object.keys(methods).map((method): [Method, string] => [
        method as Method,
        route,
      ]),
    );
}

function bodyFor(method: Method, route: string): object | undefined {
  if (method === 'post' && route === '/v1/actions')
    return {
      waveId: UNKNOWN,
      group: group('ads'),
      metric: 'index',
      title: 'x',
      ownerRef: group('ads'),
    };
  return method === 'get' ? undefined : {};
}
