import { fromRoot } from '../lib/paths.mjs';
import { runVisible } from '../lib/system/run.mjs';
import { toolEnvironment } from '../lib/toolchain/environment.mjs';

/** What runs the docs engine's own command from its source. */
export const docsBuildArguments = [
  '--require',
  fromRoot('node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
  fromRoot('packages/docs-engine/src/cli.ts'),
];

/**
 * Builds a site for TechDocs' external builder. Folders are relative to where
 * the command was typed.
 * @type {import('./table.mjs').Command}
 */
export const docsBuild = ({ args }) =>
  runVisible(process.execPath, [...docsBuildArguments, ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: toolEnvironment(),
  });
