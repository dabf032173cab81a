import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readIfThere, writeAtomically } from '../system/files.mjs';
import { serverAccount } from './account.mjs';
import { findBinaries } from './binaries.mjs';
import { checkVersion, createCluster, superuser } from './cluster.mjs';
import { runningServer, stopLeftoverServer } from './leftovers.mjs';
import { clusterDir, readPointer, reserveDir } from './location.mjs';
import { startServer } from './server.mjs';

/** @param {string} dataDir */
const passwordFile = dataDir => join(dataDir, 'secrets', 'postgres-password');

/** @param {string} dataDir @returns {string} the password, made at the first call */
function keptPassword(dataDir) {
  const path = passwordFile(dataDir);
  const dir = dirname(path);
  const kept = readIfThere(path)?.trim();
  if (kept) return kept;
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  chmodSync(dir, 0o700);
  const password = randomBytes(24).toString('base64url');
  writeAtomically(path, `${password}\n`, 0o600);
  return password;
}

/**
 * @param {string} dataDir absolute
 * @returns {import('./cluster.mjs').Cluster}
 */
export function describeCluster(dataDir) {
  const account = serverAccount();
  const binaries = findBinaries(account, reserveDir(dataDir));
  const dir = clusterDir(dataDir, account);
  return { dir, account, binaries, log: join(dataDir, 'logs', 'postgres.log') };
}

/**
 * Starts the database server of a data folder; creates it at the first time.
 * @param {string} dataDir absolute
 * @param {{ progress?: (text: string) => void, settings?: string[] }} [options]
 */
export async function startEmbedded(dataDir, options = {}) {
  const { progress = () => {}, settings } = options;
  const cluster = describeCluster(dataDir);
  const exists = checkVersion(cluster.dir, cluster.binaries);
  progress('looking for a server of an earlier start');
  const leftover = exists && (await stopLeftoverServer(cluster.dir));
  const password = keptPassword(dataDir);
  if (!exists) {
    progress('creating the database files');
    await createCluster(cluster, password);
  }
  progress('waiting for the server');
  const server = await startServer(cluster, password, { settings });
  return {
    ...server,
    cluster,
    leftover,
    /** Starts it again after it ended, on the port that its clients know. */
    restart: () =>
      startServer(cluster, password, {
        settings,
        port: server.connection.port,
      }),
  };
}

/**
 * The server of a data folder, when another process has started it.
 * @param {string} dataDir absolute
 * @returns {import('./client.mjs').Connection | undefined}
 */
export function runningEmbedded(dataDir) {
  const dir = readPointer(dataDir) ?? join(dataDir, 'postgres');
  if (runningServer(dir) === undefined) return undefined;
  // Its fourth line is the port; it is written while the server starts.
  const port = Number(readIfThere(join(dir, 'postmaster.pid'))?.split('\n')[3]);
  const password = readIfThere(passwordFile(dataDir))?.trim();
  return port && password
    ? {
        host: '127.0.0.1',
        port,
        user: superuser,
        password,
        database: 'postgres',
      }
    : undefined;
}
