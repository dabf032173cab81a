import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differences } from '../golden.mjs';
import { validateEntity } from './catalog.mjs';
import { validateGitlabCi } from './gitlabCi.mjs';
import { validateTree } from './index.mjs';
import { validateManifest } from './kubernetes.mjs';
import { validateScore } from './score.mjs';
import { unpinnedActions, validateWorkflow } from './workflow.mjs';

/** @param {Record<string, string>} files */
const treeOf = files =>
  new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      { text, executable: false },
    ]),
  );

const service = spec => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'orders' },
  spec,
});

describe('validateManifest', () => {
  it('finds wrong types, fields that there are none of, and kinds', async () => {
    const right = service({ ports: [{ port: 80, targetPort: 'http' }] });
    assert.deepEqual(await validateManifest(right), []);
    assert.match(
      (await validateManifest(service({ ports: [{ port: 'http' }] }))).join(),
      /port.* integer/,
    );
    assert.deepEqual(
      await validateManifest(service({ ports: [{ port: 80, target: 1 }] })),
      ['there is no Service.spec.ports[0].target'],
    );
    assert.deepEqual(await validateManifest({ ...right, kind: 'Servise' }), [
      'there is no Servise in v1',
    ]);
  });

  it('knows Argo CD and Flux', async () => {
    const application = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'orders' },
      spec: { project: 'orders' },
    };
    assert.match((await validateManifest(application)).join(), /destination/);
    const kustomization = {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: 'orders' },
      spec: { prune: true },
    };
    assert.match((await validateManifest(kustomization)).join(), /interval/);
  });
});

describe('validateWorkflow', () => {
  const workflow = step =>
    `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n`;

  it('refuses what GitHub refuses', async () => {
    assert.deepEqual(await validateWorkflow(workflow('run: ls'), 'a.yml'), []);
    assert.match(
      (await validateWorkflow(workflow('runs: ls'), 'a.yml')).join(),
      /Unexpected value 'runs'/,
    );
    assert.match(
      (
        await validateWorkflow(workflow('run: echo ${{ secret.A }}'), 'a.yml')
      ).join(),
      /Unrecognized named-value: 'secret'/,
    );
  });

  it('wants exact versions', () => {
    assert.deepEqual(
      unpinnedActions(
        '- uses: a/b@v1\n- uses: a/b@v1.2.3\n- uses: ./.github/x',
      ),
      ['a/b@v1 has no exact version'],
    );
  });
});

describe('validateGitlabCi', () => {
  it('finds what leads nowhere', () => {
    const pipeline = {
      stages: ['test', 'deploy'],
      '.base': { image: 'node' },
      test: {
        stage: 'test',
        script: ['ls'],
        needs: ['ship'],
        extends: '.base',
      },
      ship: {
        stage: 'deploys',
        script: ['ls'],
        extends: '.nothing',
        scripts: [],
      },
      empty: { stage: 'deploy' },
    };
    assert.deepEqual(validateGitlabCi(pipeline), [
      'ship: do we know the key scripts?',
      'ship: extends .nothing, which is not there',
      'ship: its stage deploys is not among the stages',
      'empty: has no script',
    ]);
  });
});

describe('validateScore', () => {
  it('finds what the specification does not allow', () => {
    const workload = variables => ({
      apiVersion: 'score.dev/v1b1',
      metadata: { name: 'orders' },
      containers: { app: { image: '.', variables } },
      resources: { db: { type: 'postgres' } },
    });
    assert.deepEqual(
      validateScore(workload({ A: '${resources.db.host}' })),
      [],
    );
    assert.deepEqual(
      validateScore(workload({ A: '${resources.cache.host}' })),
      ['${resources.cache.host} leads to no resource'],
    );
    assert.match(validateScore(workload({ A: 1 })).join(), /must be string/);
  });
});

describe('validateEntity', () => {
  const entity = spec => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'orders' },
    spec,
  });

  it('is as strict as the catalog', async () => {
    const spec = { type: 'service', lifecycle: 'experimental', owner: 'a' };
    assert.deepEqual(await validateEntity(entity(spec), treeOf({})), []);
    assert.match(
      (await validateEntity(entity({ type: 'service' }), treeOf({}))).join(),
      /lifecycle|owner/,
    );
  });
});

describe('validateTree', () => {
  it('reads every file, and finds what was not rendered', async () => {
    const found = await validateTree(
      treeOf({
        'a.yaml': 'a: 1\na: 2\n',
        'b.json': '{',
        'c.md': '${{ values.name }}\n',
        'd.md': 'no end',
        'deploy/x/kustomization.yaml':
          'kind: Kustomization\nresources: [gone.yaml]\n',
      }),
    );
    assert.deepEqual(
      found.map(line => line.split(':')[0]),
      [
        'a.yaml',
        'b.json',
        'b.json',
        'c.md',
        'd.md',
        'deploy/x/kustomization.yaml',
      ],
    );
  });
});

describe('differences', () => {
  it('names files and the first line', () => {
    assert.deepEqual(
      differences(
        treeOf({ a: '1\n2\n', b: '', c: 'same' }),
        treeOf({ a: '1\n3\n', c: 'same', d: '' }),
      ),
      ['a: line 2: expected "2", got "3"', 'b: is gone', 'd: is new'],
    );
  });
});
