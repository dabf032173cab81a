import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { ReconciliationRunner } from '../service/ReconciliationRunner';
import type { RegisteredReconciler } from '../service/WebhookSources';

/** After so long a run ends, and the next one goes on where it was. */
const BUDGET_MS = 4 * 60_000;

const idOf = (source: string) => `dora-reconcile-${source}`;

/** Reads the APIs of sources; one backend at a time does, each source by itself. */
export async function scheduleReconciliation(options: {
  scheduler: SchedulerService;
  logger: LoggerService;
  runner: Pick<ReconciliationRunner, 'run'>;
  reconcilers: Iterable<RegisteredReconciler>;
}): Promise<void> {
  const { scheduler, logger, runner, reconcilers } = options;
  for (const registered of reconcilers)
    await scheduler.scheduleTask({
      id: idOf(registered.reconciler.id),
      frequency: { seconds: 20 },
      // Of a backend that was killed, another one takes over after this.
      timeout: { minutes: 5 },
      initialDelay: { seconds: 15 },
      scope: 'global',
      fn: async signal => {
        try {
          await runner.run(
            registered,
            AbortSignal.any([signal, AbortSignal.timeout(BUDGET_MS)]),
          );
        } catch (error) {
          // The database is away, or the backend shuts down.
          if (!signal.aborted)
            logger.warn(
              'Reconciliation cannot work at the moment',
              isError(error) ? error : undefined,
            );
        }
      },
    });
}

/** Lets what somebody asked for begin at once, not when its turn comes. */
export async function triggerReconciliation(
  options: { scheduler: SchedulerService; logger: LoggerService },
  source: string,
): Promise<void> {
  const { scheduler, logger } = options;
  try {
    await scheduler.triggerTask(idOf(source));
  } catch (error) {
    // A run that is under way comes to it, and else the next one does.
    if (isError(error) && error.name === 'ConflictError') return;
    logger.warn(
      `Reconciliation of ${source} begins with its next run`,
      isError(error) ? error : undefined,
    );
  }
}
