import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { setTimeout as wait } from 'node:timers/promises';
import type { SinkSender } from '../service/SinkSender';

/** What is new is looked for this often. */
const IDLE_MS = 1_000;
/** A database that fails gets time to come back. */
const FAILED_MS = 5_000;

/** Sends what waits for sinks, until it is stopped. Sinks do not wait for each other. */
export function runSinks(options: {
  senders: Array<Pick<SinkSender, 'id' | 'step'>>;
  logger: LoggerService;
  idleMs?: number;
}): { stop(): Promise<void> } {
  const { senders, logger, idleMs = IDLE_MS } = options;
  const controller = new AbortController();
  const { signal } = controller;
  const rest = (ms: number) =>
    wait(ms, undefined, { signal, ref: false }).catch(() => {});

  const loop = async (sender: Pick<SinkSender, 'id' | 'step'>) => {
    while (!signal.aborted) {
      try {
        if (!(await sender.step(signal))) await rest(idleMs);
      } catch (error) {
        if (signal.aborted) break;
        logger.warn(
          `What waits for the sink ${sender.id} cannot be read or noted at the moment`,
          isError(error) ? error : undefined,
        );
        await rest(FAILED_MS);
      }
    }
  };
  const running = Promise.all(senders.map(loop));
  return {
    async stop() {
      controller.abort();
      await running;
    },
  };
}
