import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { ReconciliationRunner } from '../service/ReconciliationRunner';
import type { RegisteredReconciler } from '../service/WebhookSources';

/** After so long a run ends, and the next one goes on where it was. */
const BUDGET_MS = 4 * 60_000;

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
      id: `dora-reconcile-${registered.reconciler.id}`,
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
