import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTree } from './golden.mjs';

const LIMIT_MS = 5 * 60_000;

/** @returns {Promise<{ code: number | null, output: string }>} */
function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const { NODE_OPTIONS, NODE_TEST_CONTEXT, ...env } = process.env;
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => (output += chunk));
    child.on('error', reject);
    child.on('close', code => resolve({ code, output }));
  });
}

/** Why produced projects cannot be run here, or undefined. */
export async function cannotRun() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 22))
    return `they need Node.js 22.22, this is ${process.versions.node}`;
  const { code } = await run('npm', ['ping', '--silent'], tmpdir()).catch(
    () => ({ code: 1 }),
  );
  return code === 0 ? undefined : 'the npm registry does not answer';
}

/**
 * Installs what was rendered, as a person would, and runs commands of its own there.
 *
 * @param {import('./golden.mjs').Tree} tree
 * @param {string[][]} commands arguments of npm
 * @throws {Error} with the output of the first that fails
 */
export async function runProject(tree, commands) {
  const folder = mkdtempSync(join(tmpdir(), 'boardwalk-project-'));
  try {
    writeTree(folder, tree);
    const install = ['install', '--no-audit', '--no-fund', '--prefer-offline'];
    for (const args of [install, ...commands]) {
      const { code, output } = await run('npm', args, folder);
      if (code !== 0)
        throw new Error(`npm ${args.join(' ')} failed:\n${output}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
