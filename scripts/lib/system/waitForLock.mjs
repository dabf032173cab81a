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
  let lock = takeLock(path);
  if ('holder' in lock) {
    const { pid } = lock.holder;
    lock = await steps.run('Wait for another command', async step => {
      step.progress(`process ${pid} sets up this checkout`);
      for (;;) {
        const next = takeLock(path);
        if (!('holder' in next)) return next;
        await sleep(300);
      }
    });
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
