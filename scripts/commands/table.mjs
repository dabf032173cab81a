/**
 * @typedef {{ steps: import('../lib/ui/steps.mjs').Steps, args: string[] }} Context
 * @typedef {(context: Context) => number | Promise<number>} Command
 * @typedef {{ needs?: 'nothing' | 'toolchain', load: () => Promise<Command> }} Entry
 *   needs: 'nothing' runs on the bare machine, 'toolchain' with a fit Node and
 *   Yarn, all others after the packages of the lockfile were installed, too.
 *   A command's module is loaded on use, as it may import installed packages.
 */

/** @param {string} program @param {string[]} [preset] @param {string[]} [usual] @returns {Entry} */
const tool = (program, preset, usual) => ({
  load: async () => (await import('./tool.mjs')).tool(program, preset, usual),
});

/** @param {string} name @returns {Entry} */
const part = name => ({
  load: async () => (await import('./test/run.mjs')).testPart(name),
});

/**
 * Each script of package.json by its name there.
 * @type {Record<string, Entry>}
 */
export const commands = {
  start: { load: async () => (await import('./start.mjs')).start },
  dev: { load: async () => (await import('./dev.mjs')).dev },
  build: { load: async () => (await import('./build.mjs')).build },
  reset: { load: async () => (await import('./reset.mjs')).reset },
  doctor: {
    needs: 'nothing',
    load: async () => (await import('./doctor.mjs')).doctor,
  },
  'docs:build': {
    load: async () => (await import('./docsBuild.mjs')).docsBuild,
  },
  'dora:import': {
    load: async () => (await import('./doraImport.mjs')).doraImport,
  },
  'template:test': {
    load: async () => (await import('./templateTest.mjs')).templateTest,
  },
  // It is what changes the lockfile, so it must run while that does not fit.
  yarn: {
    needs: 'toolchain',
    load: async () => (await import('./tool.mjs')).yarn,
  },

  test: { load: async () => (await import('./test/run.mjs')).test },
  lint: part('lint'),
  'prettier:check': part('prettier:check'),
  tsc: part('tsc'),
  knip: part('knip'),
  'test:scripts': part('test:scripts'),
  'test:unit': part('test:unit'),
  'test:e2e': part('test:e2e'),
  'test:faults': part('test:faults'),
  'test:docker': part('test:docker'),

  prettier: tool('prettier', ['--write'], ['.']),
  'tsc:full': tool('tsc', [
    '--skipLibCheck',
    'false',
    '--incremental',
    'false',
  ]),

  'bench:start': {
    load: async () => (await import('./benchStart.mjs')).benchStart,
  },
  'bench:catalog': {
    load: async () => (await import('./benchCatalog.mjs')).benchCatalog,
  },
  'bench:dora': {
    load: async () => (await import('./benchDora.mjs')).benchDora,
  },
  'bench:dora-page': {
    load: async () => (await import('./benchDoraPage.mjs')).benchDoraPage,
  },
  'bench:dora-sources': {
    load: async () => {
      const { benchDoraSources } = await import('../bench/doraSources.mjs');
      return async context => ((await benchDoraSources(context)) ? 0 : 1);
    },
  },
  'bench:survey': {
    load: async () => {
      const { benchSurvey } = await import('../bench/survey.mjs');
      return async context => ((await benchSurvey(context)) ? 0 : 1);
    },
  },
  'bench:techdocs': {
    load: async () => {
      const { benchTechdocs } = await import('../bench/techdocs.mjs');
      return async context => ((await benchTechdocs(context)) ? 0 : 1);
    },
  },
  'bench:scaffold': {
    load: async () =>
      (await import('./bench.mjs')).benchPortal('scripts/bench/scaffold.mjs'),
  },
  'bench:git': {
    load: async () =>
      (await import('./bench.mjs')).benchPortal('scripts/bench/git.mjs'),
  },
  'bench:page': {
    load: async () =>
      (await import('./bench.mjs')).benchPortal('scripts/bench/page.mjs'),
  },
};
