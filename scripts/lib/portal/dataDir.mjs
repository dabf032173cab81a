import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['cache', 'git', 'logs', 'run', 'scaffolder', 'techdocs'];

/**
 * Creates the folders of a data directory; the database makes its own.
 * @param {string} dataDir absolute
 */
export function prepareDataDir(dataDir) {
  for (const name of folders) {
    mkdirSync(join(dataDir, name), { recursive: true });
  }
}

/** @param {string} dataDir */
export const dataPaths = dataDir => ({
  lock: join(dataDir, 'run', 'start.lock'),
  backendPid: join(dataDir, 'run', 'backend.json'),
  backendLog: join(dataDir, 'logs', 'backend.log'),
  compileCache: join(dataDir, 'cache', 'compile'),
});
