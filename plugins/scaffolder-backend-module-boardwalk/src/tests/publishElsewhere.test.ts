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
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPublishGithubAction } from '@backstage/plugin-scaffolder-backend-module-github';
import { createPublishGitlabAction } from '@backstage/plugin-scaffolder-backend-module-gitlab';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { VendorApi, type Exchange } from '../__testUtils__/VendorApi';

// Both exchanges are hand-written after the vendors' documentation, November 2026:
// docs.github.com/en/rest/users/users, .../rest/repos/repos (create an organization
// repository); docs.gitlab.com/api/namespaces, /api/users, /api/groups (list projects),
// /api/projects (create a project). None was recorded.

jest.setTimeout(60_000);

const TEMPLATES = join(__dirname, '../../../../templates');
const ANSWERS: Record<string, string> = { description: 'Takes orders' };

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

/** What a step of a template says, with the values of `boardwalk:prepare` put in. */
const inputOf = (template: string, action: string, repoUrl: string) => {
  const { spec } = parse(
    readFileSync(join(TEMPLATES, template, 'template.yaml'), 'utf8'),
  );
  const step = spec.steps.find(
    (one: { action: string }) => one.action === action,
  );
  return JSON.parse(
    JSON.stringify(step.input).replace(
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

const publish = async (
  kind: 'github' | 'gitlab',
  template: string,
  repo: string,
) => {
  api = await VendorApi.start({
    root,
    exchanges: [kind === 'github' ? github : gitlab],
  });
  const config = new ConfigReader({
    integrations: {
      github: [
        {
          host: 'github.example',
          apiBaseUrl: api.origin,
          token: 'github-secret',
        },
      ],
      gitlab: [
        {
          host: 'gitlab.example',
          baseUrl: api.origin,
          apiBaseUrl: `${api.origin}/api/v4`,
          token: 'gitlab-secret',
        },
      ],
    },
  });
  const integrations = ScmIntegrations.fromConfig(config);
  const action =
    kind === 'github'
      ? createPublishGithubAction({ integrations, config })
      : createPublishGitlabAction({ integrations, config });
  const context = createMockActionContext({
    workspacePath: workspace,
    input: inputOf(
      template,
      action.id,
      `${kind}.example?owner=acme&repo=${repo}`,
    ),
  });
  await action.handler(context as never);
  return context;
};

describe.each(['node-service', 'react-app', 'documentation-site'])(
  'the publishing steps of %s, against hand-written exchanges',
  template => {
    it('makes a private repository of the organisation on GitHub', async () => {
      await publish('github', template, 'orders');
      expect(published('acme/orders.git')).toEqual([
        'README.md',
        'docs/index.md',
      ]);
      const made = api.calls.find(({ call }) => call.startsWith('POST'));
      expect(made).toMatchObject({
        call: 'POST /orgs/acme/repos',
        body: { name: 'orders', private: true, description: 'Takes orders' },
        authorization: 'token github-secret',
      });
      expect([...api.passwords]).toEqual(['github-secret']);
    });

    it('makes a private project of the group on GitLab', async () => {
      await publish('gitlab', template, 'orders');
      expect(published('acme/orders.git')).toEqual([
        'README.md',
        'docs/index.md',
      ]);
      const made = api.calls.find(({ call }) => call.startsWith('POST'));
      expect(made).toMatchObject({
        call: 'POST /api/v4/projects',
        body: { path: 'orders', namespace_id: 7, visibility: 'private' },
        authorization: 'gitlab-secret',
      });
      expect([...api.passwords]).toEqual(['gitlab-secret']);
    });
  },
);

it('says that a name is taken on GitHub, and leaves that repository alone', async () => {
  await expect(publish('github', 'node-service', 'taken')).rejects.toThrow(
    /Failed to create .* acme\/taken.*already exists/s,
  );
  expect([...api.passwords]).toEqual([]);
});
