import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
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
import { VendorApi, type Exchange } from '../__testUtils__/VendorApi';
import { createPublishAction } from '../actions/publish';
import { applyDatabaseMigrations } from '../database/migrations';
import { RepositoryHosts } from '../service/RepositoryHosts';
import { RepositoryPublisher } from '../service/RepositoryPublisher';
import { RunCleaner } from '../service/RunCleaner';
import { RunInitiators } from '../service/RunInitiators';
import { RunResources } from '../service/RunResources';

// All exchanges are hand-written after the vendors' documentation, November 2026:
// docs.github.com/en/rest/users/users, .../rest/repos/repos (create an organization
// repository); docs.gitlab.com/api/namespaces, /api/users, /api/groups (list projects),
// /api/projects (create a project); those of Gitea and Bitbucket stand with them. None was
// recorded.

jest.setTimeout(60_000);

const TEMPLATES = join(__dirname, '../../../../templates');
const ANSWERS: Record<string, string> = {
  owner: 'group:default/checkout',
  description: 'Takes orders',
};

let root: string;
let workspace: string;
let api: VendorApi;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'boardwalk-vendor-'));
  workspace = mkdtempSync(join(tmpdir(), 'boardwalk-workspace-'));
  writeFileSync(join(workspace, 'README.md'), '# orders\n');
  mkdirSync(join(workspace, 'docs'));
  writeFileSync(join(workspace, 'docs/index.md'), '# Docs\n');
});

afterEach(async () => {
  await api?.stop();
  rmSync(root, { recursive: true });
  rmSync(workspace, { recursive: true });
});

const createBare = (path: string) => {
  execFileSync('git', ['init', '--quiet', '--bare', join(root, path)]);
};

/** What the publishing step of a template says, with the values of `boardwalk:prepare`. */
const inputOf = (template: string, repoUrl: string) => {
  const { spec } = parse(
    readFileSync(join(TEMPLATES, template, 'template.yaml'), 'utf8'),
  );
  const steps = spec.steps.filter((one: { action: string }) =>
    one.action.includes('publish'),
  );
  expect(steps).toHaveLength(1);
  return JSON.parse(
    JSON.stringify(steps[0].input).replace(
      /\$\{\{ steps\.prepare\.output\.values\.(\w+) \}\}/g,
      (_, name) => (name === 'repoUrl' ? repoUrl : ANSWERS[name]),
    ),
  );
};

const published = (path: string) =>
  execFileSync(
    'git',
    ['--git-dir', join(root, path), 'ls-tree', '-r', '--name-only', 'main'],
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n');

const github: Exchange = ({ method, path, body, origin }) => {
  if (method === 'GET' && path === '/users/acme')
    return { status: 200, body: { login: 'acme', type: 'Organization' } };
  if (method === 'POST' && path === '/orgs/acme/repos') {
    if (body.name === 'taken')
      return {
        status: 422,
        body: {
          message: 'Repository creation failed.',
          errors: [{ message: 'name already exists on this account' }],
        },
      };
    createBare(`acme/${body.name}.git`);
    return {
      status: 201,
      body: {
        name: body.name,
        clone_url: `${origin}/acme/${body.name}.git`,
        html_url: `https://github.example/acme/${body.name}`,
      },
    };
  }
  return undefined;
};

const gitlab: Exchange = ({ method, path, body, origin }) => {
  if (path === '/api/v4/namespaces/acme')
    return { status: 200, body: { id: 7, kind: 'group', path: 'acme' } };
  if (path === '/api/v4/user')
    return { status: 200, body: { id: 1, username: 'robot' } };
  if (path === '/api/v4/groups/acme/projects') return { status: 200, body: [] };
  if (method === 'POST' && path === '/api/v4/projects') {
    createBare(`acme/${body.path}.git`);
    return {
      status: 201,
      body: { id: 3, http_url_to_repo: `${origin}/acme/${body.path}.git` },
    };
  }
  return undefined;
};

// docs.gitea.com/api: get an organization, create a repository in it; the web address
// of a branch, which the action asks for until it is there.
const gitea: Exchange = ({ method, path, body }) => {
  if (path === '/api/v1/orgs/acme') return { status: 200, body: {} };
  if (method === 'POST' && path === '/api/v1/orgs/acme/repos') {
    createBare(`acme/${body.name}.git`);
    return { status: 201, body: {} };
  }
  if (path === '/acme/orders/src/branch/main') return { status: 200, body: {} };
  return undefined;
};

// developer.atlassian.com/server/bitbucket/rest: create a repository in a project.
const bitbucketServer: Exchange = ({ method, path, body, origin }) => {
  if (method !== 'POST' || path !== '/rest/projects/acme/repos')
    return undefined;
  createBare(`acme/${body.name}.git`);
  return {
    status: 201,
    body: {
      links: {
        clone: [{ name: 'http', href: `${origin}/acme/${body.name}.git` }],
        self: [{ href: `${origin}/projects/acme/repos/${body.name}/browse` }],
      },
    },
  };
};

const EXCHANGES = { github, gitlab, gitea, bitbucketServer };

const integrationsAt = (origin: string) => ({
  github: [
    { host: 'github.example', apiBaseUrl: origin, token: 'github-secret' },
  ],
  gitlab: [
    {
      host: 'gitlab.example',
      baseUrl: origin,
      apiBaseUrl: `${origin}/api/v4`,
      token: 'gitlab-secret',
    },
  ],
  gitea: [
    {
      host: 'gitea.example',
      baseUrl: origin,
      username: 'robot',
      password: 'gitea-secret',
    },
  ],
  bitbucketServer: [
    {
      host: 'bitbucket.example',
      apiBaseUrl: `${origin}/rest`,
      username: 'robot',
      password: 'bitbucket-secret',
    },
  ],
  // Of whom nobody has given a token.
  azure: [{ host: 'dev.azure.com' }],
});

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
let resources: RunResources;
let runs = 0;

beforeAll(async () => {
  const knex = await databases.init('POSTGRES_18');
  resources = RunResources.create({
    knex: await applyDatabaseMigrations(
      mockServices.database({ knex, migrations: { skip: false } }),
    ),
  });
});

const publish = async (
  kind: keyof typeof EXCHANGES,
  options: {
    template?: string;
    repoUrl: string;
    input?: object;
    isDryRun?: boolean;
    scaffolder?: object;
  },
) => {
  api = await VendorApi.start({ root, exchanges: [EXCHANGES[kind]] });
  const config = new ConfigReader({
    integrations: integrationsAt(api.origin),
    ...(options.scaffolder && { scaffolder: options.scaffolder }),
  });
  const integrations = ScmIntegrations.fromConfig(config);
  const action = createPublishAction({
    hosts: RepositoryHosts.create(integrations),
    publisher: RepositoryPublisher.create({
      git: new FakeGitHost(),
      resources,
      initiators: new RunInitiators(),
    }),
    resources,
    integrations,
    config,
    urls: { app: 'https://portal.test', backend: 'https://api.test' },
  });
  runs += 1;
  const taskId = `elsewhere-${runs}`;
  const output: Record<string, unknown> = {};
  const failed = await action
    .handler({
      ...createMockActionContext({
        workspacePath: workspace,
        task: { id: taskId },
        input: {
          ...inputOf(options.template ?? 'node-service', options.repoUrl),
          ...options.input,
        },
      }),
      isDryRun: options.isDryRun,
      output: (name: string, value: unknown) => {
        output[name] = value;
      },
    } as never)
    .then(() => undefined)
    .catch((error: Error) => error);
  const noted = await resources.list(taskId);
  const cleaned = await RunCleaner.create({
    git: new FakeGitHost(),
    catalog: catalogServiceMock(),
    onboarding: { record: jest.fn(), withdraw: jest.fn() },
    resources,
    logger: mockServices.logger.mock(),
  }).clean(taskId, mockCredentials.user());
  return {
    failed,
    output,
    noted: noted.map(({ kind: of, ref, state }) => [of, ref, state]),
    made: api.calls.find(({ call }) => call.startsWith('POST')),
    /** What a cleanup would say of it, were a later step to fail. */
    left: cleaned.map(({ note }) => note),
  };
};
const COMMIT = expect.stringMatching(/^[0-9a-f]{40}$/);
const FILES = ['README.md', 'docs/index.md'];

describe.each(['node-service', 'react-app', 'documentation-site'])(
  'the publishing step of %s, against hand-written exchanges',
  template => {
    it('makes a private repository of the organisation on GitHub', async () => {
      const { failed, output, made, noted, left } = await publish('github', {
        template,
        repoUrl: 'github.example?owner=acme&repo=orders',
      });
      expect(failed).toBeUndefined();
      expect(published('acme/orders.git')).toEqual(FILES);
      expect(made).toMatchObject({
        call: 'POST /orgs/acme/repos',
        body: {
          name: 'orders',
          private: true,
          description: 'Takes orders',
          delete_branch_on_merge: true,
        },
        authorization: 'token github-secret',
      });
      expect([...api.passwords]).toEqual(['github-secret']);
      expect(output).toEqual({
        remoteUrl: `${api.origin}/acme/orders.git`,
        repoContentsUrl: 'https://github.example/acme/orders/blob/main',
        commitHash: COMMIT,
      });
      expect(noted).toEqual([
        [
          'external-repository',
          'https://github.example/acme/orders.git',
          'made',
        ],
      ]);
      expect(left).toEqual([expect.stringMatching(/^This run made it/)]);
    });

    it('makes a private project of the group on GitLab', async () => {
      const { failed, output, made, noted } = await publish('gitlab', {
        template,
        repoUrl: 'gitlab.example?owner=acme&repo=orders',
      });
      expect(failed).toBeUndefined();
      expect(published('acme/orders.git')).toEqual(FILES);
      expect(made).toMatchObject({
        call: 'POST /api/v4/projects',
        body: {
          path: 'orders',
          namespace_id: 7,
          visibility: 'private',
          description: 'Takes orders',
        },
        authorization: 'gitlab-secret',
      });
      expect([...api.passwords]).toEqual(['gitlab-secret']);
      // GitLab's number of the project is left behind: other hosts have none.
      expect(output).toEqual({
        remoteUrl: `${api.origin}/acme/orders`,
        repoContentsUrl: `${api.origin}/acme/orders/-/blob/main`,
        commitHash: COMMIT,
      });
      expect(noted).toEqual([
        [
          'external-repository',
          'https://gitlab.example/acme/orders.git',
          'made',
        ],
      ]);
    });
  },
);

it('makes a private repository of the organisation on Gitea', async () => {
  const { failed, output, made } = await publish('gitea', {
    repoUrl: 'gitea.example?owner=acme&repo=orders',
  });
  expect(failed).toBeUndefined();
  expect(published('acme/orders.git')).toEqual(FILES);
  expect(made).toMatchObject({
    call: 'POST /api/v1/orgs/acme/repos',
    body: { name: 'orders', private: true, description: 'Takes orders' },
  });
  expect([...api.passwords]).toEqual(['gitea-secret']);
  expect(output).toEqual({
    remoteUrl: `${api.origin}/acme/orders.git`,
    repoContentsUrl: `${api.origin}/acme/orders/src/branch/main/`,
    commitHash: COMMIT,
  });
});

it('makes a private repository of the project on Bitbucket Server', async () => {
  const { failed, output, made } = await publish('bitbucketServer', {
    repoUrl: 'bitbucket.example?project=acme&repo=orders',
  });
  expect([failed, made]).toEqual([
    undefined,
    expect.objectContaining({
      call: 'POST /rest/projects/acme/repos',
      body: {
        name: 'orders',
        description: 'Takes orders',
        defaultBranch: 'main',
        public: false,
      },
      authorization: `Basic ${Buffer.from('robot:bitbucket-secret').toString(
        'base64',
      )}`,
    }),
  ]);
  expect(published('acme/orders.git')).toEqual(FILES);
  expect(output).toEqual({
    remoteUrl: `${api.origin}/acme/orders.git`,
    repoContentsUrl: `${api.origin}/projects/acme/repos/orders/browse`,
    commitHash: COMMIT,
  });
});

it('commits with the message of the template', async () => {
  await publish('github', {
    repoUrl: 'github.example?owner=acme&repo=orders',
    input: { message: 'Begin' },
  });
  expect(
    execFileSync(
      'git',
      [
        '--git-dir',
        join(root, 'acme/orders.git'),
        'log',
        '--format=%s',
        'main',
      ],
      { encoding: 'utf8' },
    ),
  ).toBe('Begin\n');
});

it('says that a name is taken on GitHub, and leaves that repository alone', async () => {
  const { failed, noted, left } = await publish('github', {
    repoUrl: 'github.example?owner=acme&repo=taken',
  });
  expect(failed?.message).toMatch(
    /Failed to create .* acme\/taken.*already exists/s,
  );
  expect([...api.passwords]).toEqual([]);
  // Nobody can be sure that it was not made.
  expect(left).toEqual([expect.stringMatching(/Look whose it is before/)]);
  expect(noted).toEqual([
    ['external-repository', 'https://github.example/acme/taken.git', 'making'],
  ]);
});

it('asks nothing of the host in a dry run', async () => {
  const { failed, noted } = await publish('github', {
    repoUrl: 'github.example?owner=acme&repo=orders',
    isDryRun: true,
  });
  expect([failed, noted, api.calls]).toEqual([undefined, [], []]);
});

it('keeps to the rule that people publish with their own credentials', async () => {
  const { failed, made } = await publish('github', {
    repoUrl: 'github.example?owner=acme&repo=orders',
    scaffolder: { requireScmUserCredentials: true },
  });
  expect(failed?.message).toMatch(/requireScmUserCredentials/);
  expect(made).toBeUndefined();
});

it.each(['git.nowhere.example?owner=acme&repo=x', 'dev.azure.com?repo=x'])(
  'names config and manual where nothing publishes to the host: %s',
  async repoUrl => {
    for (const isDryRun of [true, false]) {
      const { failed, noted } = await publish('github', { repoUrl, isDryRun });
      expect(failed?.message).toMatch(
        /Nothing can be published to \S+: .* "integrations".* docs\/operating\/golden-paths\.md.* choose boardwalk or .*github\.example/,
      );
      expect(noted).toEqual([]);
      await api.stop();
    }
  },
);
