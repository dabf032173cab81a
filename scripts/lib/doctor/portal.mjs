import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, dataDirOf } from '../portal/config.mjs';
import { dataPaths } from '../portal/dataDir.mjs';
import { readiness } from '../portal/backend.mjs';
import { checkOutsideServer, outsideConnection } from '../postgres/outside.mjs';
import { readPointer } from '../postgres/location.mjs';
import { runningServer } from '../postgres/leftovers.mjs';
import { readIfThere } from '../system/files.mjs';
import { lockHolder } from '../system/lock.mjs';
import { tryPort } from '../system/ports.mjs';
import { bad, ok, open } from './findings.mjs';

/** @typedef {import('./findings.mjs').Finding} Finding */

/**
 * @param {import('@backstage/config').Config} config
 * @returns {Promise<Finding[]>}
 */
export async function checkPortal(config) {
  const dataDir = dataDirOf(config);
  return [
    existsSync(dataDir)
      ? ok(`data is kept in ${dataDir}`)
      : open(`there is no data in ${dataDir} yet`),
    await database(dataDir),
    await portal(config, dataDir),
  ];
}

/** @param {string} dataDir @returns {Promise<Finding>} */
async function database(dataDir) {
  const outside = outsideConnection(process.env);
  if (outside) {
    try {
      const version = await checkOutsideServer(outside);
      return ok(
        `outside PostgreSQL ${version} at ${outside.host}:${outside.port}`,
      );
    } catch (error) {
      const { message, advice } = /** @type {any} */ (error);
      return bad(message, advice);
    }
  }
  const dir = readPointer(dataDir) ?? join(dataDir, 'postgres');
  const version = readIfThere(join(dir, 'PG_VERSION'))?.trim();
  if (!version) return open('the embedded PostgreSQL has no data yet');
  const pid = runningServer(dir);
  return ok(
    `embedded PostgreSQL ${version} in ${dir}, ${
      pid ? `running as process ${pid}` : 'stopped'
    }`,
  );
}

/**
 * @param {import('@backstage/config').Config} config
 * @param {string} dataDir
 * @returns {Promise<Finding>}
 */
async function portal(config, dataDir) {
  const { url, host, port } = addressOf(config);
  const holder = lockHolder(dataPaths(dataDir).lock);
  if (holder) {
    // It may have been started with another PORT than this command.
    const status = await readiness(String(holder.host), Number(holder.port));
    return status === 200
      ? ok(`the portal is ready at ${holder.url} (process ${holder.pid})`)
      : bad(
          `the portal runs as process ${holder.pid}, but is not ready (${
            status || 'no answer'
          })`,
          `See ${dataPaths(dataDir).backendLog}`,
        );
  }
  return (await tryPort(port, host))
    ? open(`the portal does not run; port ${port} is free`)
    : bad(
        `the portal does not run, and port ${port} is taken`,
        `End that program, or use another port for ${url}: PORT=${
          port + 1
        } npm start`,
      );
}
