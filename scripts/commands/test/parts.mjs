import { appendFileSync, closeSync, openSync, readFileSync } from 'node:fs';
import { ensureAppBuilt } from '../../lib/build/app.mjs';
import { fromRoot } from '../../lib/paths.mjs';
import { runVisible } from '../../lib/system/run.mjs';
import {
  jestCounts,
  nodeTestCounts,
  oneCheck,
} from '../../lib/testing/counts.mjs';
import { toolEnvironment } from '../../lib/toolchain/environment.mjs';
import { browserTests } from './browserTests.mjs';

/**
 * @typedef {{ steps: import('../../lib/ui/steps.mjs').Steps,
 *   session: import('../../lib/testing/session.mjs').Session, args: string[],
 *   until?: AbortSignal, output?: string }} PartContext
 *   args: for the program behind the part; until: when its time is up; output: file
 *   for what it prints, where another part is showing its own
 * @typedef {(context: PartContext) => Promise<import('../../lib/testing/counts.mjs').Counts>} Part
 */

/**
 * @param {PartContext} context
 * @param {string[]} args of Node
 * @param {NodeJS.ProcessEnv} env
 */
async function node({ until, output }, args, env) {
  const file = output === undefined ? undefined : openSync(output, 'a');
  try {
    return await runVisible(process.execPath, args, {
      cwd: fromRoot(),
      stdio: ['ignore', file ?? 'inherit', file ?? 'inherit'],
      env: { ...toolEnvironment(), ...env },
      until,
    });
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** @param {string} program */
const bin = program => fromRoot('node_modules', '.bin', program);

/**
 * @param {string} program
 * @param {string[]} preset
 * @param {string[]} [options] of Node
 * @returns {Part} a check that passes or fails as a whole
 */
const check =
  (program, preset, options = []) =>
  async context => {
    const args = [...options, bin(program), ...preset, ...context.args];
    return oneCheck((await node(context, args, { CI: '1' })) === 0);
  };

/**
 * @param {string[]} patterns
 * @param {(context: PartContext) => Promise<Record<string, string>>} [environment]
 * @returns {Part}
 */
const nodeTests =
  (patterns, environment = async () => ({})) =>
  async context => {
    // Two of these parts may run at once.
    const name = patterns[0].replace(/\W+/g, '-');
    const report = context.session.report(`${name}.tap`);
    const code = await node(
      context,
      [
        '--test',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${report}`,
        ...(context.args.length ? context.args : patterns),
      ],
      await environment(context),
    );
    appendFileSync(report, '');
    return nodeTestCounts(readFileSync(report, 'utf8'), code);
  };

/** @type {Part} */
const unitTests = async context => {
  const { session, args } = context;
  const report = session.report('jest.json');
  const code = await node(
    context,
    [
      bin('backstage-cli'),
      'repo',
      'test',
      // Each worker holds the transformed sources of what it tests.
      '--maxWorkers=2',
      '--workerIdleMemoryLimit=1500MB',
      '--json',
      `--outputFile=${report}`,
      ...args,
    ],
    await session.databaseEnvironment(),
  );
  return jestCounts(report, code);
};

/** @type {Part} */
const build = async ({ steps }) => {
  await ensureAppBuilt(steps);
  return oneCheck(true);
};

/** @type {(context: PartContext) => Promise<Record<string, string>>} */
const withDatabase = ({ session }) => session.databaseEnvironment();

/**
 * The parts of `npm test`, by stages that follow each other. The tracks of a stage run
 * side by side: a single one of them leaves a core idle.
 * @type {string[][][]}
 */
export const stages = [
  [['tsc'], ['lint', 'prettier:check', 'knip']],
  [['test:scripts']],
  [['test:unit']],
  [['build']],
  [['test:e2e']],
  [['test:faults'], ['test:docker']],
];

/** @type {Record<string, Part>} */
export const parts = {
  lint: check('backstage-cli', ['repo', 'lint']),
  'prettier:check': check('prettier', ['--check', '.']),
  // Types of the whole repository take more than Node allows where memory is small.
  tsc: check('tsc', [], ['--max-old-space-size=6144']),
  knip: check('knip', ['--no-config-hints']),
  'test:scripts': nodeTests([
    'scripts/**/*.test.mjs',
    'e2e-tests/**/*.test.mjs',
    'examples/**/*.test.mjs',
  ]),
  'test:unit': unitTests,
  build,
  'test:e2e': browserTests,
  'test:faults': nodeTests(['scripts/faults/*.heavy.mjs'], withDatabase),
  'test:docker': nodeTests(['scripts/docker/*.heavy.mjs'], withDatabase),
};
