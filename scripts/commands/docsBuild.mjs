import { ensureDocsEngine } from '../lib/build/docsEngine.mjs';
import { runVisible } from '../lib/system/run.mjs';
import { toolEnvironment } from '../lib/toolchain/environment.mjs';

/**
 * Builds a site for TechDocs' external builder. Folders are relative to where
 * the command was typed.
 * @type {import('./table.mjs').Command}
 */
export const docsBuild = async ({ args }) =>
  runVisible(process.execPath, [await ensureDocsEngine(), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: toolEnvironment(),
  });
