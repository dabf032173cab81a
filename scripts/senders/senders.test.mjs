import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import { fromRoot } from '../lib/paths.mjs';
import { validateGitlabCi } from '../templates/validate/gitlabCi.mjs';
import { validateManifest } from '../templates/validate/kubernetes.mjs';
import { validateAction } from '../templates/validate/workflow.mjs';
import { embeddedFiles } from './embedded.mjs';
import { runShell, startTestPortal } from './testPortal.mjs';

const senders = (...path) => fromRoot('deploy', 'senders', ...path);
const read = (...path) => readFileSync(senders(...path), 'utf8');
const documents = text =>
  parseAllDocuments(text, { uniqueKeys: true }).map(one => {
    assert.deepEqual(one.errors, []);
    return one.toJS();
  });

const TOKEN = 'a-token-of-enough-letters';
const HOSTILE = '$(touch pwned) "; `id` \' \\';

describe('deploy/senders', () => {
  let portal;
  before(async () => {
    portal = await startTestPortal();
  });
  after(() => portal.close());
  beforeEach(() => {
    portal.requests.length = 0;
    portal.answers = [{ status: 200 }];
  });
  const sent = () => portal.requests.map(({ body }) => JSON.parse(body));

  for (const { path, text } of embeddedFiles())
    it(`holds what it is made from: ${path.slice(
      senders().length + 1,
    )}`, () => {
      assert.equal(
        readFileSync(path, 'utf8'),
        text,
        'run node scripts/senders/embedded.mjs',
      );
    });

  it('says in each folder how it is used', () => {
    for (const { name } of readdirSync(senders(), {
      withFileTypes: true,
    }).filter(entry => entry.isDirectory()))
      assert.match(read(name, 'README.md'), /^# /);
  });

  describe('GitHub action', () => {
    const text = read('github-action', 'action.yml');
    const [step] = parse(text).runs.steps;

    it('is what GitHub takes', async () => {
      assert.deepEqual(await validateAction(text, 'action.yml'), []);
      // The check is one: it sees a mistake.
      assert.notDeepEqual(
        await validateAction(text.replace('using: composite', 'usin: x'), 'a'),
        [],
      );
    });

    it('puts no value into its command', () => {
      assert.ok(!step.run.includes('${{'));
    });

    it('uses each input, and none that there is not', () => {
      const used = [...text.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)];
      assert.deepEqual(
        new Set(used.map(([, name]) => name)),
        new Set(Object.keys(parse(text).inputs)),
      );
    });

    it('reports, as a runner starts it', async () => {
      const inputs = {
        'inputs.url': portal.url,
        'inputs.token': TOKEN,
        'inputs.service': HOSTILE,
        'inputs.environment': 'production',
        'inputs.status': 'cancelled',
        'inputs.id': '7',
        'inputs.kind': 'deploy',
        'inputs.required': 'true',
        'github.run_attempt': '3',
        'github.run_id': '7',
        'github.server_url': 'https://github.com',
        'github.repository': 'acme/shop',
      };
      const env = Object.fromEntries(
        Object.entries(step.env).map(([name, value]) => [
          name,
          value.replace(/\$\{\{ (\S+) \}\}/g, (_, key) => inputs[key] ?? ''),
        ]),
      );
      const { code, stderr } = await runShell(['-e', '-c', step.run], {
        ...env,
        GITHUB_ACTION_PATH: senders('github-action'),
      });
      assert.deepEqual([code, stderr], [0, '']);
      const [event] = sent();
      assert.deepEqual(
        [event.service, event.status, event.attempt, event.source, event.url],
        [
          HOSTILE,
          'aborted',
          3,
          'github-actions',
          'https://github.com/acme/shop/actions/runs/7',
        ],
      );
    });
  });

  describe('GitLab component', () => {
    const [spec, pipeline] = documents(
      read('gitlab-component', 'templates', 'report.yml'),
    );
    const job = pipeline['.boardwalk-report'];
    const [script] = job.after_script;

    it('has known keys, and uses each input outside of its script', () => {
      assert.deepEqual(validateGitlabCi(pipeline), []);
      assert.ok(!script.includes('$[['));
      const used = JSON.stringify(job.variables).matchAll(
        /\$\[\[ inputs\.([\w-]+) \]\]/g,
      );
      assert.deepEqual(
        new Set([...used].map(([, name]) => name)),
        new Set(Object.keys(spec.spec.inputs)),
      );
    });

    for (const shell of ['sh', 'bash'])
      it(`reports, as a runner starts it in ${shell}`, async () => {
        const { code, stderr } = await runShell(
          ['-e', '-c', script],
          {
            BOARDWALK_URL: portal.url,
            BOARDWALK_TOKEN: TOKEN,
            BOARDWALK_SERVICE: HOSTILE,
            BOARDWALK_ENVIRONMENT: 'production',
            BOARDWALK_SOURCE: 'gitlab-ci',
            CI_JOB_ID: '9',
            CI_JOB_STATUS: 'failed',
            CI_JOB_STARTED_AT: '2026-03-01T11:00:00Z',
            CI_JOB_URL: 'https://gitlab.com/acme/shop/-/jobs/9',
            CI_COMMIT_SHA: 'abc',
            CI_PROJECT_URL: 'https://gitlab.com/acme/shop',
          },
          { shell },
        );
        assert.deepEqual([code, stderr], [0, '']);
        const [{ finishedAt: _, ...event }] = sent();
        assert.deepEqual(event, {
          type: 'deployment',
          status: 'failure',
          attempt: 1,
          source: 'gitlab-ci',
          id: '9',
          service: HOSTILE,
          environment: 'production',
          startedAt: '2026-03-01T11:00:00Z',
          revision: 'abc',
          repository: 'https://gitlab.com/acme/shop',
          url: 'https://gitlab.com/acme/shop/-/jobs/9',
        });
      });
  });

  describe('Tekton task', () => {
    const [task] = documents(read('tekton', 'task.yaml'));
    const [step] = task.spec.steps;

    it('is a task whose parameters are all used, and none in its script', () => {
      assert.deepEqual(
        [task.apiVersion, task.kind, task.spec.steps.length],
        ['tekton.dev/v1', 'Task', 1],
      );
      assert.ok(!step.script.includes('$(params'));
      const used = JSON.stringify({ ...step, script: '' }).matchAll(
        /\$\(params\.([\w-]+)\)/g,
      );
      assert.deepEqual(
        new Set([...used].map(([, name]) => name)),
        new Set(task.spec.params.map(({ name }) => name)),
      );
    });

    it('reports, as a step starts it', async () => {
      const params = {
        url: portal.url,
        service: HOSTILE,
        environment: 'production',
        status: 'Succeeded',
        id: 'run-1',
        kind: 'deploy',
        required: 'true',
      };
      const env = Object.fromEntries(
        step.env.map(({ name, value, valueFrom }) => [
          name,
          valueFrom
            ? TOKEN
            : value.replace(
                /\$\(params\.([\w-]+)\)/g,
                (_, key) => params[key] ?? '',
              ),
        ]),
      );
      const { code, stderr } = await runShell(['-c', step.script], env);
      assert.deepEqual([code, stderr], [0, '']);
      const [{ service, status, source, id }] = sent();
      assert.deepEqual(
        [service, status, source, id],
        [HOSTILE, 'success', 'tekton', 'run-1'],
      );
      assert.equal(portal.requests[0].token, `Bearer ${TOKEN}`);
    });
  });

  describe('Jenkins step', () => {
    const groovy = read('jenkins', 'vars', 'boardwalkDeployment.groovy');
    const code = groovy.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');

    it('closes what it opens', () => {
      const open = [];
      const pairs = { ')': '(', ']': '[', '}': '{' };
      for (const c of code.replace(/'[^'\n]*'/g, "''")) {
        if ('([{'.includes(c)) open.push(c);
        if (')]}'.includes(c)) assert.equal(open.pop(), pairs[c]);
      }
      assert.deepEqual(open, []);
    });

    it('gives the shell a script of its own, and no value', () => {
      assert.deepEqual(
        [...code.matchAll(/script:\s*(.+)$/gm)].map(([, script]) => script),
        ["libraryResource('boardwalk/report.sh')"],
      );
      assert.match(code, /withCredentials\(\[\s*string\(/);
      assert.ok(
        !/token/i.test(code.replaceAll(/boardwalk-token|BOARDWALK_TOKEN/g, '')),
      );
    });

    it('sets what the script reads', () => {
      const script = read('report.sh');
      for (const [, name] of groovy.matchAll(/"(BOARDWALK_\w+)=/g))
        assert.ok(script.includes(name), name);
    });
  });

  for (const path of [
    ['argocd', 'notifications.yaml'],
    ['flux', 'alert.yaml'],
  ])
    it(`is what the cluster takes: ${path.join('/')}`, async () => {
      const found = documents(read(...path));
      assert.ok(found.length > 1);
      for (const manifest of found)
        assert.deepEqual(await validateManifest(manifest), []);
    });
});
