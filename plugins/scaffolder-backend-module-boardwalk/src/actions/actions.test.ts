import { mkdir, readFile, writeFile } from 'node:fs/promises';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { FakeGitHost } from '../__testUtils__/FakeGitHost';
import { applyDatabaseMigrations } from '../database/migrations';
import { createGoldenPaths } from '../service/createGoldenPaths';
import { createActions } from './createActions';

jest.setTimeout(60_000);

const urls = { app: 'https://portal.test', backend: 'https://api.test' };

describe('actions of golden paths', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const directory = createMockDirectory();
  const git = new FakeGitHost();
  let actions: ReturnType<typeof createActions>;

  beforeAll(async () => {
    const knex = await databases.init('POSTGRES_18');
    const config = new ConfigReader({
      integrations: {
        github: [{ host: 'github.com', token: 'secret' }],
        azure: [
          {
            host: 'dev.azure.com',
            credentials: [{ personalAccessToken: 'x' }],
          },
        ],
      },
    });
    const integrations = ScmIntegrations.fromConfig(config);
    const deps = {
      knex: await applyDatabaseMigrations(
        mockServices.database({ knex, migrations: { skip: false } }),
      ),
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Group',
            metadata: { name: 'checkout' },
          },
        ],
      }),
      discovery: mockServices.discovery(),
      git,
      integrations,
      logger: mockServices.logger.mock(),
      onboarding: { record: jest.fn(), withdraw: jest.fn() },
      reader: mockServices.urlReader.mock(),
      scaffolder: {} as never,
      userInfo: mockServices.userInfo({
        ownershipEntityRefs: ['group:default/checkout'],
      }),
      platformGroup: undefined,
      urls,
    };
    actions = createActions({
      ...deps,
      ...createGoldenPaths(deps),
      config,
      appUrl: urls.app,
      partsPath: directory.resolve('parts'),
    });
  });

  const action = (id: string) => actions.find(one => one.id === id)!;
  const run = async (id: string, input: object, more: object = {}) => {
    const output: Record<string, unknown> = {};
    await action(id).handler({
      ...createMockActionContext({
        input: input as never,
        workspacePath: directory.resolve('work'),
        task: { id: 'task-1' },
      }),
      output: (name: string, value: unknown) => {
        output[name] = value;
      },
      getInitiatorCredentials: async () => mockCredentials.user(),
      ...more,
    } as never);
    return output;
  };
  const prepare = (parameters: object, more?: object) =>
    run(
      'boardwalk:prepare',
      { kind: 'service', template: 'template:default/tiny', parameters },
      more,
    );

  it('can be tried, and have examples with inputs that they know', () => {
    expect(actions).toHaveLength(9);
    for (const { id, supportsDryRun, examples, schema } of actions) {
      expect([id, supportsDryRun]).toEqual([id, true]);
      for (const { example } of examples!)
        for (const step of parse(example).steps) {
          expect(step.action).toBe(id);
          expect(Object.keys(schema!.input!.properties!)).toEqual(
            expect.arrayContaining(Object.keys(step.input)),
          );
        }
    }
  });

  it('prepares for another host, and refuses one that nothing publishes to', async () => {
    const answers = { name: 'orders', owner: 'checkout' };
    const { values } = await prepare({
      ...answers,
      repository: { host: 'github.com', path: 'Acme' },
    });
    expect(values).toMatchObject({
      repositoryProvider: 'github',
      repoUrl: 'github.com?owner=Acme&repo=orders',
      registry: 'ghcr.io/acme',
      template: 'template:default/tiny',
    });
    await expect(
      prepare({ ...answers, repository: { host: 'git.example' } }),
    ).rejects.toThrow(
      /repository.host: Nothing can be published to git.example. Choose .*github.com/,
    );
    await expect(
      prepare({
        ...answers,
        repository: { host: 'dev.azure.com', path: 'acme' },
      }),
    ).rejects.toThrow(/repository.path: Give two names/);
    await expect(
      prepare({ ...answers, repository: { path: 'payments' } }),
    ).rejects.toThrow(/repository.path: Leave the path empty/);
    // A service has no team, and the portal makes repositories for people.
    await expect(
      prepare(answers, {
        getInitiatorCredentials: async () => mockCredentials.service(),
      }),
    ).rejects.toThrow(/are made by people/);
    // Nothing was made yet, and there is nothing to clean up.
    expect(await run('boardwalk:cleanup', {})).toEqual({
      removed: [],
      left: [],
    });
  });

  it('finds parts by name only', async () => {
    directory.setContent({ parts: { docs: { 'a.md': 'x' } }, secret: 'y' });
    for (const part of ['../secret', '/etc', 'docs/../..', 'no-part', ''])
      await expect(run('boardwalk:fetch-part', { part })).rejects.toThrow(
        /no part/,
      );
    await run('boardwalk:fetch-part', { part: 'docs', targetPath: 'in' });
    expect(await readFile(directory.resolve('work/in/a.md'), 'utf8')).toBe('x');
    await expect(
      run('boardwalk:fetch-part', { part: 'docs', targetPath: '../../out' }),
    ).rejects.toThrow();
  });

  it('renders several parts, or none when one is not there', async () => {
    directory.setContent({
      parts: { docs: { 'a.md': 'x' }, ci: { 'b.yml': 'y' } },
    });
    await expect(
      run('boardwalk:fetch-part', { part: ['docs', 'no-part'] }),
    ).rejects.toThrow(/no part "no-part"/);
    await expect(
      readFile(directory.resolve('work/a.md'), 'utf8'),
    ).rejects.toThrow(/ENOENT/);
    await run('boardwalk:fetch-part', { part: ['docs', 'ci'] });
    expect(await readFile(directory.resolve('work/a.md'), 'utf8')).toBe('x');
    expect(await readFile(directory.resolve('work/b.yml'), 'utf8')).toBe('y');
  });

  it('writes compliance for what prepare gave only', async () => {
    await expect(
      run('boardwalk:compliance', { values: { name: 'orders' } }),
    ).rejects.toThrow(/must be the output/);
  });

  it('proposes a change on a branch of the run, once', async () => {
    directory.setContent({ work: { docs: {} } });
    await mkdir(directory.resolve('work/docs'), { recursive: true });
    await writeFile(directory.resolve('work/docs/run.md'), '# Run\n');
    await git.createRepository({
      namespace: 'checkout',
      name: 'cart',
      owner: 'group:default/checkout',
    });
    const input = {
      repository: 'checkout/cart',
      title: 'Add a runbook',
      sourcePath: 'docs',
      targetPath: 'docs',
    };
    const proposed = {
      branch: 'boardwalk/task-1',
      compareUrl:
        'https://portal.test/git/checkout/cart/compare/main...boardwalk%2Ftask-1',
    };
    expect(await run('boardwalk:git:propose', input)).toEqual(proposed);
    // As after a restart that came before the checkpoint.
    expect(await run('boardwalk:git:propose', input)).toEqual(proposed);
    expect(git.stored.get('checkout/cart')!.files).toEqual([
      { path: 'docs/run.md', content: '# Run\n', encoding: 'utf-8' },
    ]);
    for (const repository of ['cart', 'a/b/c', 'checkout/none'])
      await expect(
        run(
          'boardwalk:git:propose',
          { ...input, repository },
          { task: { id: 'nowhere' } },
        ),
      ).rejects.toThrow(/no repository/);
    // There is no branch that the cleanup could tell of.
    expect(
      await run('boardwalk:cleanup', {}, { task: { id: 'nowhere' } }),
    ).toEqual({ removed: [], left: [] });
    await expect(
      run('boardwalk:git:propose', { ...input, targetPath: '../x' }),
    ).rejects.toThrow(/stay within/);
  });

  it('never takes a repository that another run made', async () => {
    directory.setContent({ work: { 'a.txt': 'a' } });
    const input = {
      namespace: 'checkout',
      name: 'race',
      owner: 'group:default/checkout',
    };
    const publish = (id: string) =>
      run('boardwalk:git:publish', input, { task: { id } });
    const results = await Promise.allSettled(
      ['race-1', 'race-2', 'race-3'].map(publish),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    await expect(publish('race-4')).rejects.toThrow(/Another run is making/);
    expect(git.stored.get('checkout/race')!.files).toHaveLength(1);
  });

  it('publishes in the portal as to any other host', async () => {
    directory.setContent({ work: { 'a.txt': 'a' } });
    const { values } = await prepare({ name: 'ledger', owner: 'checkout' });
    const { repoUrl, owner } = values as Record<string, string>;
    const output = await run('boardwalk:publish', { repoUrl, owner });
    const { repository, branches, files } = git.stored.get('checkout/ledger')!;
    expect(repository.owner).toBe('group:default/checkout');
    expect(files).toHaveLength(1);
    expect(output).toEqual({
      remoteUrl: repository.cloneUrl,
      repoContentsUrl: 'https://portal.test/git/checkout/ledger/tree/main/',
      commitHash: branches.get('main')![0].sha,
    });
    // As after a restart that came before the checkpoint: it finds what it made.
    expect(await run('boardwalk:publish', { repoUrl, owner })).toEqual(output);
    expect(branches.get('main')).toHaveLength(1);
    // Another run takes nothing of it.
    await expect(
      run('boardwalk:publish', { repoUrl, owner }, { task: { id: 'other' } }),
    ).rejects.toThrow(/Another run is making/);
    expect(git.stored.get('checkout/ledger')!.files).toHaveLength(1);
  });

  it('says what it would publish, and where', async () => {
    const info = jest.fn();
    const output = await run(
      'boardwalk:publish',
      {
        repoUrl: 'boardwalk?owner=checkout&repo=never',
        owner: 'group:default/checkout',
      },
      { isDryRun: true, logger: { info } },
    );
    expect([output, info.mock.calls, git.stored.has('checkout/never')]).toEqual(
      [
        {},
        [['Would commit the workspace to a new checkout/never on Boardwalk']],
        false,
      ],
    );
  });
});
