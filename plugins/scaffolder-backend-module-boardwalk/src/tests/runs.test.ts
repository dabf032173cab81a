import { readdir } from 'node:fs/promises';
import {
  createMockDirectory,
  mockCredentials,
  TestDatabases,
} from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { FakeGitHost } from '../__testUtils__/FakeGitHost';
import {
  GROUP,
  startGoldenPaths,
  templateEntity,
} from '../__testUtils__/startGoldenPaths';

jest.setTimeout(60_000);

const answers = { name: 'orders', owner: 'group:default/checkout' };
const values = '${{ steps.prepare.output.values }}';
const of = (key: string) => `\${{ steps.prepare.output.values.${key} }}`;
const PREPARE = {
  id: 'prepare',
  name: 'Check',
  action: 'boardwalk:prepare',
  input: { kind: 'service', parameters: '${{ parameters }}' },
};
const RECORD = {
  id: 'started',
  name: 'Start',
  action: 'boardwalk:onboarding:record',
  input: {
    entityRef: of('entityRef'),
    template: of('template'),
    owner: of('owner'),
    stage: 'started',
  },
};
const PART = {
  id: 'part',
  name: 'Render',
  action: 'boardwalk:fetch-part',
  input: { part: 'readme', values },
};
const PUBLISH = {
  id: 'publish',
  name: 'Publish',
  action: 'boardwalk:publish',
  input: { repoUrl: of('repoUrl'), owner: of('owner') },
};
const CLEANUP = {
  id: 'cleanup',
  name: 'Clean up',
  action: 'boardwalk:cleanup',
  if: '${{ failure() }}',
  input: { repository: of('slug') },
};

const step = (action: string) => ({ id: action, name: action, action });

describe('runs of golden paths', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const directory = createMockDirectory({
    content: { parts: { readme: { 'README.md': '# ${{ values.title }}\n' } } },
  });
  const stops: Array<() => Promise<void>> = [];
  afterEach(async () => {
    await Promise.all(stops.splice(0).map(stop => stop()));
  });

  async function start(
    steps: object[],
    options: Partial<Parameters<typeof startGoldenPaths>[0]> = {},
  ) {
    const running = await startGoldenPaths({
      knex: options.knex ?? (await databases.init('POSTGRES_18')),
      directory,
      entities: [
        GROUP,
        templateEntity(directory.resolve('template.yaml'), { steps }),
      ],
      ...options,
    });
    stops.push(running.stop);
    return running;
  }

  it('publishes what was rendered, once', async () => {
    const { run, ended, log, git, onboarding } = await start([
      PREPARE,
      RECORD,
      PART,
      PUBLISH,
      CLEANUP,
    ]);
    const taskId = await run(answers);
    expect([await ended(taskId), await log(taskId)]).toEqual([
      'completed',
      expect.stringContaining('checkout/orders has its first commit'),
    ]);
    const { repository, files } = git.stored.get('checkout/orders')!;
    expect(repository.owner).toBe('group:default/checkout');
    expect(files).toEqual([
      { path: 'README.md', content: '# Orders\n', encoding: 'utf-8' },
    ]);
    expect(onboarding.record).toHaveBeenCalledWith(
      expect.objectContaining({
        entityRef: 'component:default/orders',
        stage: 'started',
      }),
    );
    // The same name again finds it taken, and touches nothing.
    const second = await run(answers);
    expect(await ended(second)).toBe('failed');
    expect(await log(second)).toContain(
      'name: There is a repository checkout/orders.',
    );
    expect(git.stored.get('checkout/orders')!.files).toHaveLength(1);
  });

  it('fails with all problems for a task that was posted past the form', async () => {
    const { run, ended, log, git } = await start([PREPARE, PUBLISH, CLEANUP]);
    const taskId = await run({
      name: '../orders',
      owner: 'group:default/payments',
      description: 'x\u0000',
      system: 'system:default/none',
    });
    expect(await ended(taskId)).toBe('failed');
    const told = await log(taskId);
    for (const line of [
      '- name: Use small letters',
      '- owner: There is no group:default/payments',
      '- description: Remove line breaks',
      '- system: There is no system:default/none',
      'The run had made nothing',
    ])
      expect(told).toContain(line);
    expect(git.stored.size).toBe(0);
  });

  it('removes what a run made whose later step fails', async () => {
    const { run, ended, log, git, onboarding } = await start(
      [PREPARE, RECORD, PART, PUBLISH, step('test:fail'), CLEANUP],
      {
        actions: {
          'test:fail': async () => {
            throw new Error('The template has a mistake');
          },
        },
      },
    );
    const taskId = await run(answers);
    expect(await ended(taskId)).toBe('failed');
    expect(await log(taskId)).toContain('Removed repository checkout/orders');
    expect(git.stored.size).toBe(0);
    expect(onboarding.withdraw).toHaveBeenCalledWith(
      'component:default/orders',
    );
  });

  it('leaves a repository that somebody has pushed to, and says so', async () => {
    const git = new FakeGitHost();
    const { run, ended, log } = await start(
      [PREPARE, PART, PUBLISH, step('test:push'), CLEANUP],
      {
        git,
        actions: {
          'test:push': async () => {
            git.push('checkout/orders');
            throw new Error('Late');
          },
        },
      },
    );
    const taskId = await run(answers);
    expect(await ended(taskId)).toBe('failed');
    expect(await log(taskId)).toContain(
      'Left repository checkout/orders. Somebody has pushed to it since.',
    );
    expect(git.stored.size).toBe(1);
  });

  it('cleans up after a run that was cancelled', async () => {
    const { api, run, ended, git } = await start(
      [PREPARE, PART, PUBLISH, step('test:wait'), CLEANUP],
      {
        actions: {
          'test:wait': (_, signal) =>
            new Promise((_resolve, reject) => {
              signal!.addEventListener('abort', () =>
                reject(new Error('Cancelled')),
              );
            }),
        },
      },
    );
    const taskId = await run(answers);
    while (!git.stored.size) await new Promise(done => setTimeout(done, 50));
    await api.post(`/api/scaffolder/v2/tasks/${taskId}/cancel`).expect(200);
    expect(await ended(taskId)).toBe('failed');
    const end = Date.now() + 5_000;
    while (git.stored.size && Date.now() < end)
      await new Promise(done => setTimeout(done, 50));
    expect(git.stored.size).toBe(0);
    const told = () =>
      api.get(`/api/scaffolder/boardwalk/v1/runs/${taskId}`).expect(200);
    while ((await told()).body.items[0].state === 'made')
      await new Promise(done => setTimeout(done, 50));
    expect((await told()).body).toEqual({
      status: 'failed',
      cancelled: true,
      items: [
        {
          kind: 'repository',
          ref: 'checkout/orders',
          state: 'removed',
          note: null,
        },
      ],
    });
    const path = '/api/scaffolder/boardwalk/v1/runs';
    await api.get(`${path}/none`).expect(400);
    await api.get(`${path}/00000000-0000-4000-8000-000000000000`).expect(404);
    await api
      .get(`${path}/${taskId}`)
      .set('Authorization', mockCredentials.none.header())
      .expect(401);
  });

  it('goes on after the process dies between a commit and its record', async () => {
    const git = new FakeGitHost();
    const rendered = jest.fn(async () => {});
    const steps = [PREPARE, PART, step('test:rendered'), PUBLISH, CLEANUP];
    const knex = await databases.init('POSTGRES_18');
    // A connection of its own, which ends with the process.
    const dying = knexFactory(knex.client.config);
    const committed = new Promise<void>(resolve => {
      git.before = async request => {
        if (request !== 'committed') return;
        resolve();
        await new Promise(() => {});
      };
    });
    const first = await start(steps, {
      knex: dying,
      git,
      actions: { 'test:rendered': rendered },
    });
    const taskId = await first.run(answers);
    await committed;
    // From here on nothing of it reaches the database, not even a sign of life.
    dying.client.acquireConnection = () => new Promise(() => {});
    const { repository } = git.stored.get('checkout/orders')!;

    git.before = async () => {};
    const second = await start(steps, {
      knex,
      git,
      actions: { 'test:rendered': rendered },
    });
    expect([
      await second.ended(taskId, 20_000),
      await second.log(taskId),
    ]).toEqual(['completed', expect.stringContaining('Task recovered')]);
    expect(rendered).toHaveBeenCalledTimes(1);
    expect(git.stored.size).toBe(1);
    expect(git.stored.get('checkout/orders')!.repository).toBe(repository);
    expect(
      git.stored.get('checkout/orders')!.branches.get('main'),
    ).toHaveLength(1);
    // Of a run that has completed, nothing is kept.
    expect(await readdir(second.workspaces)).not.toContain(taskId);
    await dying.destroy();
  });
});
