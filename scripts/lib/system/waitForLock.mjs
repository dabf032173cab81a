import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from './lock.mjs';

/**
 * Does work that two commands must not do at the same time: the later one waits.
 * @template T
 * @param {string} path of the lock
 * @param {import('../ui/steps.mjs').Steps} steps
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileLocked(path, steps, work) {
  const first = takeLock(path);
  const lock =
    'holder' in first ? await waitFor(path, steps, first.holder.pid) : first;
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/**
 * @param {string} path
 * @param {import('../ui/steps.mjs').Steps} steps
 * @param {number} pid of the present holder
 */
function waitFor(path, steps, pid) {
  return steps.run('Wait for another command', async step => {
    step.progress(`process ${pid} sets up this checkout`);
    for (;;) {
      const next = takeLock(path);
      if (!('holder' in next)) return next;
      await sleep(300);
    }
  });
}
