import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../problem.mjs';
import { readIfThere } from '../system/files.mjs';
import { commandLine, isAlive, stopProcess } from '../system/processes.mjs';

/**
 * @param {string} dir database files
 * @returns {number | undefined} the live server that works on exactly these files
 */
export function runningServer(dir) {
  const pid = Number(readIfThere(join(dir, 'postmaster.pid'))?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  // The number may belong to another program by now, so the command line decides.
  const command = commandLine(pid);
  return command.includes('postgres') && command.includes(dir)
    ? pid
    : undefined;
}

/**
 * Stops the server that a killed start left behind, and clears its pid file.
 * @param {string} dir database files
 * @returns {Promise<boolean>} whether there was one
 */
export async function stopLeftoverServer(dir) {
  const pid = runningServer(dir);
  if (pid !== undefined) {
    // SIGINT is the fast shutdown: clients are cut off, data is written out.
    const gone = await stopProcess(pid, { signal: 'SIGINT', patience: 30_000 });
    if (!gone) {
      throw new Problem(
        `A PostgreSQL of an earlier start (process ${pid}) does not stop.`,
        {
          advice: `End it with \`kill -9 ${pid}\`, then run the same command again.`,
        },
      );
    }
    // Its helpers notice within moments; they hold the shared memory until then.
    await sleep(200);
  }
  rmSync(join(dir, 'postmaster.pid'), { force: true });
  return pid !== undefined;
}
