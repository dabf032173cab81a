import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import doraFeature from '@boardwalk/plugin-dora-backend';
import argocdFeature from '@boardwalk/plugin-dora-backend-module-argocd';
import fluxFeature from '@boardwalk/plugin-dora-backend-module-flux';
import githubFeature from '@boardwalk/plugin-dora-backend-module-github';
import gitlabFeature from '@boardwalk/plugin-dora-backend-module-gitlab';
import { createHmac, randomUUID } from 'node:crypto';
import request from 'supertest';

jest.setTimeout(120_000);

/** One loader: the test backend takes the engine, which comes by one itself, for missing beside modules. */
const engine = createBackendFeatureLoader({
  *loader() {
    yield doraFeature;
    yield argocdFeature;
    yield fluxFeature;
    yield githubFeature;
    yield gitlabFeature;
  },
});

const SECRET = 'a secret of thirty-two characters';
const sha = (digit: string) => digit.repeat(40);
const hmac = (text: string) =>
  createHmac('sha256', SECRET).update(text).digest('hex');

const repository = {
  html_url: 'https://github.com/Acme/Shop',
  default_branch: 'main',
};

/** Hand-written, in the forms that the tests of each source name their documents for. */
const push = {
  ref: 'refs/heads/main',
  before: sha('a'),
  after: sha('c'),
  commits: [{ id: sha('c'), timestamp: '2026-03-01T09:00:00Z' }],
  repository: { ...repository, pushed_at: 1772366340 },
};
const pullRequest = {
  action: 'closed',
  pull_request: {
    number: 17,
    created_at: '2026-02-27T10:00:00Z',
    merged: true,
    merged_at: '2026-03-01T11:58:00Z',
    merge_commit_sha: sha('c'),
  },
  repository,
};
const status = {
  deployment_status: {
    state: 'success',
    created_at: '2026-03-01T12:05:00Z',
  },
  deployment: {
    id: 700,
    sha: sha('c'),
    task: 'deploy',
    environment: 'production',
    created_at: '2026-03-01T12:00:00Z',
  },
  repository,
};
const deployment = {
  object_kind: 'deployment',
  status: 'failed',
  status_changed_at: '2026-03-01 13:05:00 +0100',
  deployment_id: 15,
  environment: 'production',
  project: { web_url: 'https://gitlab.acme.dev/Acme/Shop' },
};
const sync = {
  version: 1,
  uid: 'uid-1',
  name: 'shop',
  namespace: 'production',
  sync: {
    phase: 'Succeeded',
    startedAt: '2026-03-01T12:00:00Z',
    finishedAt: '2026-03-01T12:01:00Z',
    revision: sha('d'),
  },
};
const release = {
  involvedObject: {
    kind: 'HelmRelease',
    name: 'shop',
    namespace: 'production',
    uid: 'uid-2',
  },
  reason: 'RollbackSucceeded',
  timestamp: '2026-03-01T12:00:00Z',
  metadata: { revision: '1.2.3' },
};

describe('webhook sources of the DORA engine', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  async function start(sources: object) {
    const knex = await databases.init('POSTGRES_18');
    const { server } = await startTestBackend({
      features: [
        engine,
        mockServices.database.factory({ knex, migrations: { skip: false } }),
        mockServices.rootConfig.factory({ data: { dora: { sources } } }),
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: false,
          includeManualTasksOnStartup: false,
        }),
      ],
    });
    const deliver = (
      source: string,
      payload: object,
      headers: (text: string) => Record<string, string>,
    ) => {
      const text = JSON.stringify(payload);
      return request(server)
        .post(`/api/dora/v1/webhooks/${source}`)
        .set('Content-Type', 'application/json')
        .set(headers(text))
        .send(text);
    };
    const read = (path: string) =>
      request(server)
        .get(`/api/dora/v1${path}`)
        .set('Authorization', mockCredentials.user.header());
    return { knex, deliver, read };
  }

  const github = (event: string, guid?: string) => (text: string) => ({
    'X-GitHub-Event': event,
    'X-GitHub-Delivery': guid ?? `guid of ${event}`,
    'X-Hub-Signature-256': `sha256=${hmac(text)}`,
  });

  it('takes deliveries in, each by the proof of its tool, in any order', async () => {
    const secrets = { secrets: [SECRET] };
    const { knex, deliver } = await start({
      github: secrets,
      gitlab: secrets,
      argocd: secrets,
      flux: secrets,
    });

    const answers = [
      await deliver('github', status, github('deployment_status')),
      await deliver('github', pullRequest, github('pull_request')),
      await deliver('github', push, github('push')),
      await deliver('gitlab', deployment, () => ({ 'X-Gitlab-Token': SECRET })),
      await deliver('flux', release, text => ({
        'X-Signature': `sha256=${hmac(text)}`,
      })),
      await deliver('argocd', sync, () => ({
        Authorization: `Bearer ${SECRET}`,
      })),
    ];
    expect(answers.map(answer => answer.status)).toEqual(Array(6).fill(202));
    expect((await deliver('github', push, github('push'))).body).toEqual({
      status: 'known',
    });
    for (const source of ['github', 'gitlab', 'argocd', 'flux'])
      expect((await deliver(source, push, () => ({}))).status).toBe(401);

    while ((await knex('deliveries').where({ state: 'pending' })).length);
    expect(
      await knex('deliveries').whereNot({ state: 'done' }).select('error'),
    ).toEqual([]);
    expect(
      await knex('deployments')
        .join('service_keys', 'service_keys.id', 'deployments.key_id')
        .select('key', 'external_id', 'status', 'kind')
        .orderBy(['key', 'external_id']),
    ).toEqual([
      {
        key: 'github.com/acme/shop',
        external_id: '700',
        status: 'success',
        kind: 'deploy',
      },
      {
        key: 'gitlab.acme.dev/acme/shop',
        external_id: '15',
        status: 'failure',
        kind: 'deploy',
      },
      {
        key: 'shop',
        external_id: 'uid-1/2026-03-01T12:00:00Z',
        status: 'success',
        kind: 'deploy',
      },
      {
        key: 'shop',
        external_id: 'uid-2/1.2.3/RollbackSucceeded/2026-03-01T12:00:00Z',
        status: 'success',
        kind: 'rollback',
      },
    ]);
    // The push and the pull request stand beside each other, of one commit.
    expect(
      await knex('changes')
        .join('sources', 'sources.id', 'changes.source_id')
        .select('name', 'external_id', 'pr_number', 'push_branch')
        .orderBy('name'),
    ).toEqual([
      {
        name: 'github',
        external_id: sha('c'),
        pr_number: null,
        push_branch: 'main',
      },
      {
        name: 'github:pull-requests',
        external_id: sha('c'),
        pr_number: 17,
        push_branch: null,
      },
    ]);
  });

  it('knows the stages of changes from the pull request that brought them', async () => {
    const { knex, deliver, read } = await start({
      github: { secrets: [SECRET] },
    });
    const merge = {
      ...push,
      commits: [
        {
          id: sha('b'),
          message: 'Count the parcels',
          timestamp: '2026-02-26T10:00:00Z',
        },
        {
          id: sha('c'),
          message: 'Merge pull request #17 from acme/parcels',
          timestamp: '2026-03-01T11:58:00Z',
        },
      ],
    };
    const review = (submitted_at: string) => ({
      action: 'submitted',
      review: { user: { id: 8 }, submitted_at },
      pull_request: { ...pullRequest.pull_request, user: { id: 7 } },
      repository,
    });
    const before = {
      ...status,
      deployment_status: {
        state: 'success',
        created_at: '2026-02-20T12:00:00Z',
      },
      deployment: {
        ...status.deployment,
        id: 699,
        sha: sha('a'),
        created_at: '2026-02-20T11:00:00Z',
      },
    };
    for (const [event, payload] of [
      ['deployment_status', before],
      ['deployment_status', status],
      ['push', merge],
      ['pull_request_review', review('2026-02-28T11:00:00Z')],
      ['pull_request', pullRequest],
      ['pull_request_review', review('2026-02-28T10:00:00Z')],
    ] as const)
      await deliver('github', payload, github(event, randomUUID())).expect(202);

    while ((await knex('deliveries').where({ state: 'pending' })).length);
    while ((await knex('dirty_services')).length);
    const range = 'from=2026-03-01&to=2026-03-02';
    const stages = {
      coding: 86_400,
      review: 86_400,
      waiting: 93_480,
      deploy: 420,
    };
    const { body } = await read(`/changes?${range}`).expect(200);
    expect(body.items).toMatchObject([
      { id: sha('b'), leadSeconds: 266_700, stages, exact: false },
      { id: sha('c'), leadSeconds: 420, stages, exact: false },
    ]);
    const metrics = await read(`/metrics?${range}`).expect(200);
    expect(metrics.body.metrics.changeLeadTime).toMatchObject({
      n: 2,
      exact: false,
      stages: {
        coding: { n: 2, p50: 86_400 },
        review: { n: 2, p50: 86_400 },
        waiting: { n: 2, p50: 93_480 },
        deploy: { n: 2, p50: 420 },
      },
    });
  });

  it('knows no source without a secret', async () => {
    const { knex, deliver } = await start({ argocd: { secrets: ['token-1'] } });
    const headers = () => ({ Authorization: 'Bearer token-1' });
    expect((await deliver('argocd', sync, headers)).status).toBe(202);
    for (const source of ['github', 'gitlab', 'flux'])
      expect((await deliver(source, sync, headers)).status).toBe(404);
    while ((await knex('deliveries').where({ state: 'pending' })).length);
    expect(await knex('deployments').select('external_id', 'revision')).toEqual(
      [{ external_id: 'uid-1/2026-03-01T12:00:00Z', revision: sha('d') }],
    );
  });
});
