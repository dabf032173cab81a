import { fromRoot } from '../lib/paths.mjs';
import { runVisible } from '../lib/system/run.mjs';
import { toolEnvironment } from '../lib/toolchain/environment.mjs';

/**
 * A command that hands over to a program of node_modules.
 * @param {string} program name in node_modules/.bin
 * @param {string[]} [preset] arguments before those of the person
 * @param {string[]} [usual] arguments where the person gives none
 * @returns {import('./table.mjs').Command}
 */
export function tool(program, preset = [], usual = []) {
  return ({ args }) =>
    runVisible(
      process.execPath,
      [
        fromRoot('node_modules', '.bin', program),
        ...preset,
        ...(args.length ? args : usual),
      ],
      { cwd: fromRoot(), env: toolEnvironment() },
    );
}

/** @type {import('./table.mjs').Command} */
export const yarn = async ({ args }) => {
  const { readNpmConfig, yarnEnvironment } = await import(
    '../lib/toolchain/npmConfig.mjs'
  );
  return runVisible(fromRoot('.toolchain', 'bin', 'yarn'), args, {
    cwd: fromRoot(),
    env: { ...toolEnvironment(), ...yarnEnvironment(readNpmConfig()) },
  });
};
