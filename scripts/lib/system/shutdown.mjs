import { constants } from 'node:os';

/** @typedef {() => unknown | Promise<unknown>} Cleanup */

/** @type {Set<Cleanup>} */
const cleanups = new Set();
let stopping = false;
let ending = false;

/** @returns {boolean} whether a signal asked us to stop */
export const isStopping = () => stopping;

/** @returns {boolean} whether this process ends, for whatever reason */
export const isEnding = () => ending;

/**
 * Names what has to happen before this process ends, whether by a signal, a
 * failure or success. The last one named runs first.
 * @param {Cleanup} cleanup
 * @returns {() => void} takes it back
 */
export function onShutdown(cleanup) {
  cleanups.add(cleanup);
  if (ending) void cleanup();
  return () => void cleanups.delete(cleanup);
}

/** Runs what was named; a failing cleanup does not keep the others from running. */
export async function shutDown() {
  ending = true;
  for (const cleanup of [...cleanups].reverse()) {
    cleanups.delete(cleanup);
    try {
      await cleanup();
    } catch (error) {
      process.stderr.write(`While stopping: ${error}\n`);
    }
  }
}

/**
 * Stops in order at Ctrl-C, SIGTERM, SIGHUP, and when the process that started
 * us through a channel is gone.
 * @param {(signal: NodeJS.Signals) => number | undefined} exitCode called first;
 *   undefined stands for the usual 128 + number of the signal
 */
export function stopAtSignals(exitCode) {
  /** @param {NodeJS.Signals} signal */
  const stop = async signal => {
    if (stopping) return;
    stopping = true;
    const code = exitCode(signal) ?? 128 + constants.signals[signal];
    await shutDown();
    process.exit(code);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void stop(signal));
  }
  if (process.channel) {
    process.on('disconnect', () => void stop('SIGHUP'));
    process.channel.unref();
  }
  // A closed terminal must not turn each printed line into a failure.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {});
  }
}
