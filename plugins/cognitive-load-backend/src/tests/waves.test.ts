import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type {
  GroupResults,
  InvitedSurvey,
  Wave,
  WaveOverview,
} from '@boardwalk/plugin-cognitive-load-common';
import { responseOf, WAVE_A, WAVE_B } from '../__testUtils__/answers';
import { group, organisationOf, user } from '../__testUtils__/organisation';
import {
  daysPass,
  startSurveys,
  type RunningSurveys,
} from '../__testUtils__/startSurveys';

jest.setTimeout(120_000);

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

describe('a wave', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let surveys: RunningSurveys;
  beforeAll(async () => {
    surveys = await startSurveys(databases, {
      organisation: organisationOf('ads', 8),
    });
  });

  const as = (
    method: 'get' | 'post' | 'put' | 'delete' | 'patch',
    path: string,
    who = 'ana',
  ) =>
    surveys.api[method](`/api/cognitive-load/v1${path}`).set(
      'Authorization',
      mockCredentials.user.header(user(who)),
    );

  it('goes from the draft to its results (G1)', async () => {
    const created = await as('post', '/waves').send({
      title: 'Autumn',
      kind: 'scheduled',
      definition: { key: 'infra-load', version: 1 },
      audience: [group('ads')],
      closesAt: inDays(14),
    });
    expect(created.status).toBe(201);
    const { id } = created.body as Wave;
    const preview = await as('get', `/waves/${id}/audience`).expect(200);
    expect(preview.body).toMatchObject({ invited: 8, conflict: null });
    const opened = await as('post', `/waves/${id}/open`).expect(200);
    expect(opened.body).toMatchObject({
      state: 'open',
      invited: 8,
      answeredPercent: 0,
    });
    expect(surveys.notifications).toHaveLength(1);

    const mine = await as('get', '/me/surveys', 'ads-1').expect(200);
    expect(mine.body as InvitedSurvey[]).toMatchObject([
      { waveId: id, state: 'invited', groups: [{ ref: group('ads') }] },
    ]);
    for (const [i, digits] of WAVE_A.entries())
      await as('post', `/waves/${id}/responses`, `ads-${i + 1}`)
        .send(responseOf(group('ads'), digits))
        .expect(204);
    const locked = await as('get', `/results?group=${group('ads')}`);
    expect(locked.body).toMatchObject({ none: 'open', rows: [] });
    await as('post', `/waves/${id}/close`).expect(409);
    await daysPass(surveys.knex, 4);
    const closed = await as('post', `/waves/${id}/close`);
    expect(closed.body).toMatchObject({
      state: 'published',
      answeredPercent: 75,
    });

    const results: GroupResults = (
      await as('get', `/results?group=${group('ads')}`).expect(200)
    ).body;
    expect(results).toMatchObject({
      none: null,
      suppressed: false,
      band: 'moderate',
      shownFor: { ref: group('ads') },
    });
    expect(results.rows[0]).toEqual({
      group: group('ads'),
      metric: 'index',
      published: true,
      n: 6,
      value: 54,
      ci: [29, 78],
      finite: [40, 67],
      bounds: [40, 66],
      invited: 8,
      responded: 6,
      fewAnswers: true,
    });
    const overview: WaveOverview = (await as('get', '/results/groups')).body;
    const exported = await as('get', '/export?format=json').expect(200);
    expect(exported.body.rows).toEqual(overview.rows);
    const trend = await as('get', `/results/trend?group=${group('ads')}`);
    expect(trend.body.points).toHaveLength(1);
  });

  it('is compared with the one before (C1)', async () => {
    const from = (await as('get', '/waves')).body[0].id;
    await daysPass(surveys.knex, 90);
    const created = await as('post', '/waves').send({
      title: 'Winter',
      kind: 'scheduled',
      definition: { key: 'infra-load', version: 1 },
      audience: [group('ads')],
      closesAt: inDays(14),
    });
    const { id } = created.body as Wave;
    await as('post', `/waves/${id}/open`).expect(200);
    for (const [i, digits] of WAVE_B.entries())
      await as('post', `/waves/${id}/responses`, `ads-${i + 1}`)
        .send(responseOf(group('ads'), digits))
        .expect(204);
    await daysPass(surveys.knex, 4);
    await as('post', `/waves/${id}/close`).expect(200);

    const index = {
      diff: -20,
      ci: [-47, 7],
      p: '0.13',
      test: 'permutation',
      verdict: 'no-clear-change',
    };
    const results: GroupResults = (
      await as('get', `/results?group=${group('ads')}`).expect(200)
    ).body;
    expect(results.rows[0]).toMatchObject({ value: 34, n: 6 });
    expect(results.comparison).toMatchObject({
      fromWave: from,
      metrics: { index },
    });
    const compared = await as(
      'get',
      `/results/compare?group=${group('ads')}&from=${from}&to=${id}`,
    ).expect(200);
    expect(compared.body.metrics).toEqual(results.comparison?.metrics);
    // Six are too few for single questions, in both waves.
    expect(Object.keys(compared.body.metrics)).toEqual([
      'index',
      'subscale:knowledge',
      'subscale:friction',
      'subscale:drag',
    ]);
  });
});
