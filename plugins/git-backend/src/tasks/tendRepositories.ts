import type {
  LifecycleService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Housekeeper } from '../service/Housekeeper';
import type { OwnerFollower } from '../service/OwnerFollower';
import type { Reconciler } from '../service/Reconciler';
import type { RepositoryService } from '../service/RepositoryService';

/** What is done for repositories without anybody asking. */
export async function tendRepositories(options: {
  scheduler: SchedulerService;
  lifecycle: LifecycleService;
  logger: LoggerService;
  housekeeper: Housekeeper;
  owners: OwnerFollower;
  reconciler: Reconciler;
  repositories: RepositoryService;
}): Promise<void> {
  const { scheduler, lifecycle, logger } = options;
  // Each machine has folders of its own.
  await scheduler.scheduleTask({
    id: 'tidy-repositories',
    scope: 'local',
    frequency: { cron: '17 3 * * *' },
    timeout: { hours: 3 },
    fn: signal => options.housekeeper.tidy(signal),
  });
  await scheduler.scheduleTask({
    id: 'clear-repository-locks',
    scope: 'local',
    frequency: { minutes: 10 },
    initialDelay: { seconds: 65 },
    timeout: { minutes: 5 },
    fn: () => options.housekeeper.clearRemains(),
  });
  await scheduler.scheduleTask({
    id: 'follow-repository-owners',
    frequency: { minutes: 1 },
    initialDelay: { seconds: 30 },
    timeout: { minutes: 5 },
    fn: () => options.owners.follow(),
  });
  // Git may go on and move a branch after it was given up.
  await scheduler.scheduleTask({
    id: 'record-missed-pushes',
    scope: 'local',
    frequency: { hours: 1 },
    initialDelay: { minutes: 30 },
    timeout: { minutes: 30 },
    fn: () => options.reconciler.reconcile(),
  });
  lifecycle.addStartupHook(() => {
    // Not waited for: nobody should wait for the portal until all are read.
    options.repositories
      .finishRemovals()
      .then(() => options.reconciler.reconcile())
      .catch(error =>
        logger.error('The repositories could not be looked at', error),
      );
  });
}
