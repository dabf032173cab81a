import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { fromRoot } from '../lib/paths.mjs';
import { templatesPath } from './templates.mjs';

const script = name => templatesPath('parts', 'ci-scripts', 'ci', name);
const run = promisify(execFile);

/** Who commits here, whatever the machine says. */
const identity = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  GIT_CONFIG_GLOBAL: '/dev/null',
};
const FILE = 'deploy/overlays/dev/kustomization.yaml';
const overlay = tag =>
  `images:\n  - name: example.com/a\n    # Set by ci/deploy.mjs\n    newTag: "${tag}"\n`;

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'boardwalk-ci-scripts-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const git = (cwd, ...args) =>
  execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...identity },
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

/** A remote with three commits, and a checkout of it. */
function createRepository(name) {
  const remote = join(folder, `${name}.git`);
  const checkout = join(folder, name);
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
  git(folder, 'clone', '--quiet', remote, checkout);
  git(checkout, 'checkout', '--quiet', '-B', 'main');
  mkdirSync(dirname(join(checkout, FILE)), { recursive: true });
  const commits = [1, 2, 3].map(number => {
    writeFileSync(join(checkout, 'src.txt'), `${number}\n`);
    writeFileSync(join(checkout, FILE), overlay('not-built-yet'));
    git(checkout, 'add', '.');
    git(checkout, 'commit', '--quiet', '-m', `Change ${number}`);
    return git(checkout, 'rev-parse', 'HEAD');
  });
  git(checkout, 'push', '--quiet', 'origin', 'main');
  return { remote, checkout, commits };
}

async function deploy({ checkout }, revision, env = {}) {
  const output = join(folder, `output-${Math.random()}`);
  await run(
    process.execPath,
    [
      script('deploy.mjs'),
      '--checkout',
      checkout,
      '--environment',
      'dev',
      '--revision',
      revision,
    ],
    {
      cwd: checkout,
      env: {
        PATH: process.env.PATH,
        ...identity,
        DEPLOY_OUTPUT: output,
        ...env,
      },
    },
  );
  return readFileSync(output, 'utf8');
}

const deployed = ({ remote }) => git(remote, 'show', `main:${FILE}`);

describe('ci/deploy.mjs', () => {
  it('deploys, takes back, and says what it was', async () => {
    const repository = createRepository('plain');
    const [first, second] = repository.commits;

    assert.equal(
      await deploy(repository, first),
      'previous=not-built-yet\nkind=deploy\n',
    );
    assert.equal(
      await deploy(repository, second),
      `previous=${first}\nkind=deploy\n`,
    );
    assert.equal(deployed(repository), overlay(second).trim());
    assert.equal(
      await deploy(repository, first),
      `previous=${second}\nkind=rollback\n`,
    );
    assert.equal(
      await deploy(repository, first),
      `previous=${first}\nkind=redeploy\n`,
    );
    assert.equal(deployed(repository), overlay(first).trim());
  });

  it('takes over what somebody else pushed meanwhile', async () => {
    const repository = createRepository('race');
    const other = join(folder, 'other');
    git(folder, 'clone', '--quiet', repository.remote, other);
    writeFileSync(join(other, 'other.txt'), 'theirs\n');
    git(other, 'add', '.');
    git(other, 'commit', '--quiet', '-m', 'Theirs');
    git(other, 'push', '--quiet', 'origin', 'main');

    await deploy(repository, repository.commits[2]);
    assert.match(deployed(repository), new RegExp(repository.commits[2]));
    assert.equal(git(repository.remote, 'show', 'main:other.txt'), 'theirs');
  });

  it('refuses what is no commit, and a file without a place for it', async () => {
    const repository = createRepository('bad');

    await assert.rejects(deploy(repository, 'main'), /whole id of a commit/);
    await assert.rejects(
      deploy(repository, repository.commits[0], { DELIVERY_PATH: 'nowhere' }),
      /ENOENT/,
    );
  });
});

describe('ci/report.mjs', () => {
  const { parseEvent } = (() => {
    const require = createRequire(import.meta.url);
    require('@backstage/cli-node/config/nodeTransform.cjs');
    return createRequire(fromRoot('plugins', 'dora-common', 'package.json'))(
      './src/events/parseEvent.ts',
    );
  })();
  const refusal = body => parseEvent(body, { now: Date.now() }).error;
  const github = {
    GITHUB_RUN_ID: '17',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/orders',
  };
  const gitlab = {
    GITLAB_CI: 'true',
    CI_PIPELINE_ID: '18',
    CI_PIPELINE_CREATED_AT: '2026-01-15T12:00:00Z',
    CI_PIPELINE_URL: 'https://gitlab.com/acme/orders/-/pipelines/18',
    CI_JOB_ID: '19',
    CI_JOB_STARTED_AT: '2026-01-15T12:00:00Z',
    CI_JOB_URL: 'https://gitlab.com/acme/orders/-/jobs/19',
    CI_PROJECT_URL: 'https://gitlab.com/acme/orders',
  };

  /** Runs the script against a portal of the test. */
  async function report(args, env, cwd = folder) {
    const requests = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', chunk => (body += chunk));
      request.on('end', () => {
        const { method, url, headers } = request;
        requests.push({
          method,
          url,
          token: headers.authorization,
          body: JSON.parse(body),
        });
        response.end('{"accepted":1,"duplicates":0,"rejected":[]}');
      });
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    try {
      const { stdout } = await run(
        process.execPath,
        [script('report.mjs'), ...args],
        {
          cwd,
          env: {
            PATH: process.env.PATH,
            PORTAL_URL: `http://127.0.0.1:${server.address().port}/`,
            SERVICE: 'component:default/orders',
            DORA_TOKEN: 'secret',
            ...env,
          },
        },
      );
      return { requests, stdout };
    } finally {
      server.close();
    }
  }

  it('reports deployments with what they brought, as the DORA engine takes them', async () => {
    const { checkout, commits } = createRepository('report');
    const { requests } = await report(
      ['deployment', 'success'],
      {
        ...github,
        ENVIRONMENT: 'dev',
        REVISION: commits[2],
        PREVIOUS: commits[0],
        KIND: 'deploy',
        IMAGE: 'example.com/a',
      },
      checkout,
    );

    const [{ method, url, token, body }] = requests;
    assert.deepEqual(
      [method, url, token],
      ['POST', '/api/dora/v1/events', 'Bearer secret'],
    );
    assert.deepEqual(
      body.changes.map(({ id }) => id),
      [commits[2], commits[1]],
    );
    assert.equal(body.artifact, `example.com/a:${commits[2]}`);
    assert.equal(refusal(body), undefined);
  });

  for (const [name, env] of Object.entries({ github, gitlab })) {
    for (const [said, means] of [
      ['success', 'success'],
      ['failed', 'failure'],
      ['cancelled', 'aborted'],
    ]) {
      it(`reports a pipeline of ${name} that was ${said}`, async () => {
        const { requests } = await report(['pipeline', said], {
          ...env,
          GITHUB_SHA: 'a'.repeat(40),
          CI_COMMIT_SHA: 'a'.repeat(40),
        });

        assert.equal(requests[0].body.status, means);
        assert.equal(refusal(requests[0].body), undefined);
      });
    }
  }

  it('sends nothing without a token, and says so', async () => {
    const { requests, stdout } = await report(['pipeline', 'success'], {
      ...github,
      DORA_TOKEN: '',
    });

    assert.deepEqual(requests, []);
    assert.match(stdout, /Not reported/);
  });
});
