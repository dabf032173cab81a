import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fromRoot } from '../lib/paths.mjs';

const require = createRequire(import.meta.url);
const MODULE = fromRoot('plugins', 'scaffolder-backend-module-boardwalk');
const SCAFFOLDER = fromRoot(
  'node_modules',
  '@backstage',
  'plugin-scaffolder-backend',
);

/** The day on which fixtures are rendered, so that goldens stay the same. */
const TODAY = '2026-01-15T12:00:00Z';
export const URLS = {
  app: 'https://portal.example.com',
  backend: 'https://portal.example.com',
};

/** Stock modules that publish to a Git host. */
const PUBLISHERS = [
  'azure',
  'bitbucket-cloud',
  'bitbucket-server',
  'gitea',
  'github',
  'gitlab',
];

/** Everything a creator of an action may keep for later: nothing of it is used in a dry run. */
const unused = new Proxy(() => unused, {
  get: (_, key) => (key === 'then' ? undefined : unused),
  apply: () => unused,
});

/** Teams and systems exist, names are free, and the person belongs to every team. */
const openCatalog = {
  getEntityByRef: async ref =>
    /^(group|system):/.test(ref) ? { metadata: {} } : undefined,
};

/** Creates the portal's own actions, with what those need that work in a dry run. */
function ownActions(load, dependencies) {
  const options = new Proxy(dependencies, {
    get: (target, key) => (key in target ? target[key] : unused),
  });
  return readdirSync(join(MODULE, 'src', 'actions'), { recursive: true })
    .filter(file => file.endsWith('.ts') && !/\.(examples|test)\./.test(file))
    .flatMap(file => Object.entries(load(`./src/actions/${file}`)))
    .filter(([name]) => /^create\w+Action$/.test(name))
    .map(([, create]) => create(options));
}

/** Stock actions that publish, for templates that bind themselves to one host. */
function publishActions() {
  const fromBackend = createRequire(
    fromRoot('packages', 'backend', 'package.json'),
  );
  return PUBLISHERS.flatMap(name =>
    Object.entries(
      fromBackend(`@backstage/plugin-scaffolder-backend-module-${name}`),
    ),
  )
    .filter(([name]) => /^createPublish\w+Action$/.test(name))
    .map(([, create]) => create(unused))
    .filter(({ id }) => /^publish:[a-zA-Z]+$/.test(id));
}

/**
 * Prepares rendering templates by the scaffolder's own dry run, with its own actions and
 * ours, but without backend and catalog. Parts come from `templates/parts`.
 */
export async function createDryRun() {
  require('@backstage/cli-node/config/nodeTransform.cjs');
  const load = createRequire(join(MODULE, 'package.json'));
  const internal = path => load(join(SCAFFOLDER, 'dist', path));
  const { ConfigReader } = load('@backstage/config');
  const { ScmIntegrations } = load('@backstage/integration');
  const { createFetchTemplateAction } = load(
    '@backstage/plugin-scaffolder-backend',
  );
  const { ParameterChecker } = load('./src/service/ParameterChecker.ts');
  const { RepositoryHosts } = load('./src/service/RepositoryHosts.ts');

  const config = new ConfigReader({
    app: { baseUrl: URLS.app },
    backend: { baseUrl: URLS.backend },
    integrations: {
      github: [{ host: 'github.com', token: 'unused' }],
      gitlab: [{ host: 'gitlab.com', token: 'unused' }],
    },
  });
  const integrations = ScmIntegrations.fromConfig(config);
  const hosts = RepositoryHosts.create(integrations);
  const reader = unused;
  const checker = ParameterChecker.create({
    auth: {
      getOwnServiceCredentials: async () => ({}),
      isPrincipal: (_, type) => type === 'user',
    },
    catalog: openCatalog,
    userInfo: {
      getUserInfo: async () => ({ ownershipEntityRefs: ['group:default/all'] }),
    },
    hosts,
    findRepository: async () => false,
    platformGroup: 'group:default/all',
    urls: URLS,
    now: () => new Date(TODAY),
  });

  const actions = new Map(
    [
      ...ownActions(load, {
        checker,
        config,
        hosts,
        reader,
        integrations,
        partsPath: fromRoot('templates', 'parts'),
      }),
      createFetchTemplateAction({ reader, integrations }),
      ...publishActions(),
    ].map(action => [action.id, action]),
  );
  const silent = { info() {}, warn() {}, error() {}, debug() {} };
  silent.child = () => silent;
  const workingDirectory = mkdtempSync(join(tmpdir(), 'boardwalk-templates-'));
  const count = { add() {}, record() {} };
  const dryRun = internal(
    'scaffolder/dryrun/createDryRunner.cjs.js',
  ).createDryRunner({
    actionRegistry: {
      list: async () => actions,
      get: async id => {
        const action = actions.get(id);
        if (!action) throw new Error(`There is no action "${id}"`);
        return action;
      },
    },
    integrations,
    logger: silent,
    config,
    workingDirectory,
    metrics: {
      createCounter: () => count,
      createHistogram: () => count,
    },
  });

  /**
   * @param {any} template the entity of template.yaml
   * @param {string} folder of template.yaml
   * @param {Record<string, unknown>} parameters
   * @returns {Promise<{ files: Map<string, { text: string, executable: boolean }>, output: any }>}
   */
  async function render(template, folder, parameters) {
    const result = await dryRun({
      spec: {
        apiVersion: template.apiVersion,
        steps: template.spec.steps.map((step, index) => ({
          ...step,
          id: step.id ?? `step-${index + 1}`,
          name: step.name ?? step.action,
        })),
        output: template.spec.output ?? {},
        parameters,
        user: {},
      },
      templateInfo: {
        entityRef: `template:default/${template.metadata.name}`,
        entity: { metadata: template.metadata },
        baseUrl: `file://${join(
          workingDirectory,
          randomUUID(),
          'template.yaml',
        )}`,
      },
      directoryContents: readTree(folder),
      credentials: { principal: { type: 'user' } },
    });
    const files = result.directoryContents.map(file => [
      file.path,
      {
        text: file.content.toString('utf8'),
        executable: Boolean(file.executable),
      },
    ]);
    return {
      files: new Map(files.sort(([a], [b]) => (a < b ? -1 : 1))),
      output: result.output,
    };
  }

  const { templateEntityV1beta3Validator } = load(
    '@backstage/plugin-scaffolder-common',
  );
  return {
    render,
    actions,
    /** Whether the scaffolder takes the entity as a template; throws when it does not. */
    isTemplate: entity => templateEntityV1beta3Validator.check(entity),
    close: () => rmSync(workingDirectory, { recursive: true, force: true }),
  };
}

/** @param {string} folder */
function readTree(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({
      path: relative(folder, path).split(sep).join('/'),
      content: readFileSync(path),
    }));
}
