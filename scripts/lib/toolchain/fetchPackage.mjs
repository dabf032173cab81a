import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../problem.mjs';
import { fromRoot, root } from '../paths.mjs';
import { beside } from '../system/files.mjs';
import { runQuiet } from '../system/run.mjs';
import { withoutNpmRun } from './npmConfig.mjs';

// The caller holds the lock of the set-up, so nobody works on these.
/** @param {string} into */
function removeInterrupted(into) {
  for (const name of readdirSync(dirname(into))) {
    if (name.startsWith(`${basename(into)}.`) && name.endsWith('.tmp')) {
      rmSync(join(dirname(into), name), { recursive: true, force: true });
    }
  }
}

/**
 * Fetches one npm package into a folder of its own. The folder appears when it
 * is complete: an interrupted download leaves nothing that looks like one.
 * @param {{ name: string, versions: string[], into: string, registry: string,
 *   onLine?: (line: string) => void }} options
 *   versions: tried in this order, as a mirror may lag behind
 */
export async function fetchPackage({ name, versions, into, registry, onLine }) {
  const log = fromRoot('.toolchain', 'logs', 'fetch.log');
  mkdirSync(dirname(into), { recursive: true });
  removeInterrupted(into);
  let tail = [''];
  for (const version of versions) {
    const temporary = beside(into);
    mkdirSync(temporary);
    const { code, lines } = await runQuiet(
      'npm',
      [
        'install',
        `${name}@${version}`,
        `--prefix=${temporary}`,
        `--registry=${registry}`,
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--no-package-lock',
        '--no-save',
        '--loglevel=http',
      ],
      { cwd: root, env: withoutNpmRun(process.env), log, onLine },
    );
    if (code === 0 && existsSync(join(temporary, 'node_modules', name))) {
      rmSync(into, { recursive: true, force: true });
      renameSync(temporary, into);
      return;
    }
    rmSync(temporary, { recursive: true, force: true });
    tail = lines.filter(line => /npm (error|ERR)/.test(line)).slice(0, 6);
  }
  throw new Problem(`Could not fetch ${name} ${versions[0]} from npm.`, {
    advice: `Check that ${registry} can be reached (\`npm ping\`), then run the same command again.`,
    tail,
    log,
  });
}
