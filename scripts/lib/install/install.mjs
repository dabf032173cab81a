import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, stamp } from '../build/digest.mjs';
import { listWorkspaces } from '../build/workspaces.mjs';
import { fromRoot } from '../paths.mjs';
import { Problem } from '../problem.mjs';
import { runQuiet } from '../system/run.mjs';
import { toolEnvironment } from '../toolchain/environment.mjs';
import { readNpmConfig, yarnEnvironment } from '../toolchain/npmConfig.mjs';

const installed = stamp('install');

function installDigest() {
  const manifests = listWorkspaces().map(({ dir }) =>
    join(dir, 'package.json'),
  );
  return digestOf(
    [
      fromRoot('package.json'),
      fromRoot('yarn.lock'),
      fromRoot('.yarnrc.yml'),
      ...manifests,
    ],
    [process.platform, process.arch],
  );
}

/** @returns {boolean} whether node_modules is what the lockfile says */
export function isInstalled() {
  // Yarn writes this file when it is through.
  const complete = existsSync(fromRoot('node_modules', '.yarn-state.yml'));
  return complete && installed.matches(installDigest());
}

/** @param {string} line of Yarn @returns {string} without its marks and codes */
const readable = line => line.replace(/^➤\s*(YN\d{4}:)?\s*[│┌└]?\s*/, '');

/** @param {string[]} lines @param {string} log */
function installProblem(lines, log) {
  const errors = lines.filter(line =>
    /YN00(?!00|02|07|13|19|60|86)\d\d/.test(line),
  );
  const text = lines.join('\n');
  let advice =
    'Check that the npm registry can be reached (`npm ping`), then run the same command again.';
  if (/YN0028/.test(text)) {
    advice =
      'yarn.lock does not match the package.json files: run `npm run yarn install` and commit yarn.lock.';
  } else if (/ENOSPC|no space left/i.test(text)) {
    advice = 'The disk is full: free some space (the packages take 2.5 GB).';
  }
  return new Problem('The packages could not be installed.', {
    advice,
    tail: errors.slice(-6).map(readable),
    log,
  });
}

/**
 * Installs exactly what yarn.lock says, when that changed since the last time.
 * @param {import('../ui/steps.mjs').Steps} steps
 * @param {string} yarn path of Yarn's script
 */
export async function ensureInstalled(steps, yarn) {
  if (isInstalled()) return;
  const digest = installDigest();
  const log = fromRoot('.toolchain', 'logs', 'install.log');
  await steps.run('Install packages', async step => {
    step.progress('asking npm for its registry');
    const env = { ...toolEnvironment(), ...yarnEnvironment(readNpmConfig()) };
    installed.clear();
    const { code, lines } = await runQuiet(
      process.execPath,
      [yarn, 'install', '--immutable'],
      {
        cwd: fromRoot(),
        env,
        log,
        onLine: line => step.progress(readable(line)),
      },
    );
    if (code !== 0) throw installProblem(lines, log);
    installed.write(digest);
  });
}
