import { Problem } from '../problem.mjs';
import { isEnding } from '../system/shutdown.mjs';

const window = 10 * 60_000;
const maximum = 3;

/**
 * Starts our own database server again when it ends by itself, for instance
 * killed for want of memory: the backend reconnects, as the port stays.
 * @param {Awaited<ReturnType<typeof import('../postgres/embedded.mjs').startEmbedded>>} server
 * @param {import('../ui/steps.mjs').Steps} steps
 * @returns {Promise<never>} rejects when that does not help
 */
export function keepDatabaseUp(server, steps) {
  /** @type {number[]} */
  const ends = [];
  return new Promise((_, reject) => {
    /** @param {{ onExit(callback: () => void): void }} running */
    const watch = running =>
      running.onExit(async () => {
        if (isEnding()) return;
        const now = Date.now();
        ends.push(now);
        while (now - ends[0] > window) ends.shift();
        try {
          if (ends.length > maximum) {
            throw new Problem(
              `PostgreSQL ended ${ends.length} times in ten minutes.`,
              {
                log: server.cluster.log,
              },
            );
          }
          steps.note('  PostgreSQL ended unexpectedly and is started again.');
          watch(await server.restart());
        } catch (error) {
          reject(error);
        }
      });
    watch(server);
  });
}
