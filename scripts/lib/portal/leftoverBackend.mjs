import { rmSync } from 'node:fs';
import { readJson, writeAtomically } from '../system/files.mjs';
import {
  commandLine,
  processIdentity,
  stopProcess,
} from '../system/processes.mjs';

/** @param {string} path of the pid file @param {number} pid */
export function rememberBackend(path, pid) {
  writeAtomically(
    path,
    JSON.stringify({ pid, identity: processIdentity(pid) }),
  );
}

/**
 * Ends the backend of a start script that was killed, if it still runs. Only
 * the very process that was noted counts, never another of the same number.
 * @param {string} path of the pid file
 * @returns {Promise<boolean>} whether there was one
 */
export async function stopLeftoverBackend(path) {
  const noted = readJson(path);
  const ours =
    noted?.identity &&
    processIdentity(noted.pid) === noted.identity &&
    commandLine(noted.pid).includes('packages/backend');
  if (ours) await stopProcess(noted.pid, { patience: 5000 });
  rmSync(path, { force: true });
  return Boolean(ours);
}
