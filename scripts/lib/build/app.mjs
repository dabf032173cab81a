import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../paths.mjs';
import { Problem } from '../problem.mjs';
import { runQuiet } from '../system/run.mjs';
import { toolEnvironment } from '../toolchain/environment.mjs';
import { compressAssets } from './compress.mjs';
import { digestOf, stamp } from './digest.mjs';
import { listBuilt } from './listBuilt.mjs';
import { workspaceClosure } from './workspaces.mjs';

const appDir = fromRoot('packages', 'app');
const dist = join(appDir, 'dist');
const built = stamp('app');

/**
 * The `app:` block of a config file: the bundler reads it, and nothing else of
 * the file. All other settings reach the browser when the backend serves it.
 * @param {string} yaml
 */
export function appBlock(yaml) {
  return /^app:.*\n(?:(?:[ \t#].*)?\n)*/m.exec(`${yaml}\n`)?.[0] ?? '';
}

/** @returns {string} digest of everything that the built app depends on */
export function appDigest() {
  const configs = ['app-config.yaml', 'app-config.local.yaml']
    .map(name => fromRoot(name))
    .filter(existsSync)
    .map(path => appBlock(readFileSync(path, 'utf8')));
  const sources = workspaceClosure('app').flatMap(({ dir }) =>
    ['src', 'public', 'assets', 'config.d.ts', 'package.json'].map(part =>
      join(dir, part),
    ),
  );
  return digestOf(
    [...sources, fromRoot('yarn.lock'), fromRoot('scripts', 'lib', 'build')],
    configs,
  );
}

/** @returns {boolean} */
export function isAppBuilt() {
  return existsSync(join(dist, 'index.html')) && built.matches(appDigest());
}

/**
 * Builds the app when its sources changed since the last good build.
 * @param {import('../ui/steps.mjs').Steps} steps
 * @param {{ force?: boolean }} [options]
 */
export async function ensureAppBuilt(steps, { force = false } = {}) {
  if (!force && isAppBuilt()) return;
  const digest = appDigest();
  const log = fromRoot('.toolchain', 'logs', 'build-app.log');
  await steps.run('Build the app', async step => {
    built.clear();
    rmSync(log, { force: true });
    step.progress('bundling');
    const { code, lines } = await runQuiet(
      process.execPath,
      [
        fromRoot('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'),
        'package',
        'build',
      ],
      {
        cwd: appDir,
        env: { ...toolEnvironment(), NODE_ENV: 'production' },
        log,
      },
    );
    if (code !== 0) {
      throw new Problem('The app could not be built.', {
        advice:
          'Read the messages above or in the log; the sources are in packages/app and plugins/.',
        tail: lines.slice(-12),
        log,
      });
    }
    // Source maps are four fifths of what the bundler writes and are not served.
    listBuilt(dist)
      .filter(file => file.endsWith('.map'))
      .forEach(file => rmSync(file));
    const sizes = await compressAssets(
      join(dist, 'static'),
      fromRoot('.toolchain', 'compressed'),
      text => step.progress(`compressing ${text}`),
    );
    built.write(digest);
    const megabytes = (/** @type {number} */ n) => (n / 1e6).toFixed(1);
    step.done(
      `${sizes.files} files, ${megabytes(sizes.bytes)} MB, ${megabytes(
        sizes.compressed,
      )} MB compressed`,
    );
  });
}
