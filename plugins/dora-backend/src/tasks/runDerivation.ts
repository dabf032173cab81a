import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { restAfter } from '../domain/restAfter';
import type { DerivationWorker } from '../service/DerivationWorker';

/** A new event is looked for this often; a new scope cell follows at once. */
const IDLE_MS = 500;
/** A database that fails gets time to come back. */
const FAILED_MS = 2_000;

/**
 * Runs the worker until it is stopped. After each piece of work it rests, see
 * `restAfter`, so that those who send events and read figures come to their turn.
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
    // How busy the process was with other things while the worker rested.
    let busy = 0;
    while (!signal.aborted) {
      const start = performance.now();
      try {
        const worked = await worker.step(signal);
        const took = performance.now() - start;
        const before = performance.eventLoopUtilization();
        await rest(worked ? restAfter(took, busy) : IDLE_MS);
        busy = performance.eventLoopUtilization(before).utilization;
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
