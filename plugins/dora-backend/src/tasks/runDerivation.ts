import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { setTimeout as wait } from 'node:timers/promises';
import type { DerivationWorker } from '../service/DerivationWorker';

/** A new event is looked for this often; a new scope cell follows at once. */
const IDLE_MS = 500;
/** A database that fails gets time to come back. */
const FAILED_MS = 2_000;
/** Longest pause, so that what is new shows within seconds however much there is to do. */
const MAX_PAUSE_MS = 500;

/**
 * Runs the worker until it is stopped. After each piece of work it rests for as
 * long as that took, so that computing never takes more than half of what the
 * process could do for those who send events and read figures.
 */
export function runDerivation(options: {
  worker: Pick<DerivationWorker, 'step'>;
  logger: LoggerService;
}): { stop(): Promise<void> } {
  const { worker, logger } = options;
  const controller = new AbortController();
  const { signal } = controller;
  const rest = (ms: number) =>
    wait(ms, undefined, { signal, ref: false }).catch(() => {});

  const loop = async () => {
    while (!signal.aborted) {
      const start = performance.now();
      try {
        const worked = await worker.step(signal);
        const took = performance.now() - start;
        await rest(worked ? Math.min(took, MAX_PAUSE_MS) : IDLE_MS);
      } catch (error) {
        if (signal.aborted) break;
        logger.warn(
          'DORA figures cannot be computed at the moment',
          isError(error) ? error : undefined,
        );
        await rest(FAILED_MS);
      }
    }
  };
  const running = loop();
  return {
    async stop() {
      controller.abort();
      await running;
    },
  };
}
