import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import { isError } from '@backstage/errors';
import { z } from 'zod';
import type { RunKeeper } from '../service/RunKeeper';
import type { DataFolderWorkspaces } from '../workspaces/DataFolderWorkspaces';

/** The scaffolder tells of an end before it has committed it. */
const COMMITTED_MS = 500;
/** Failed runs can be tried again as long as their workspace is there. */
const WORKSPACE_DAYS = 7;

const ended = z.object({
  status: z.enum(['completed', 'failed', 'cancelled']),
});

/** Looks at runs when they end, and every few seconds for those whose end was missed. */
export async function followRuns(options: {
  events: EventsService;
  scheduler: SchedulerService;
  keeper: RunKeeper;
  workspaces: DataFolderWorkspaces;
  logger: LoggerService;
}): Promise<void> {
  const { events, scheduler, keeper, workspaces, logger } = options;
  await events.subscribe({
    id: 'boardwalk-golden-paths',
    topics: ['scaffolder.task'],
    onEvent: async ({ eventPayload }) => {
      if (!ended.safeParse(eventPayload).success) return;
      setTimeout(() => {
        keeper
          .look()
          .catch(error =>
            logger.warn(
              'A run that ended was not looked at',
              isError(error) ? error : undefined,
            ),
          );
      }, COMMITTED_MS).unref();
    },
  });
  await scheduler.scheduleTask({
    id: 'boardwalk-golden-path-runs',
    initialDelay: { seconds: 10 },
    frequency: { seconds: 15 },
    timeout: { minutes: 2 },
    fn: () => keeper.look(),
  });
  await scheduler.scheduleTask({
    id: 'boardwalk-golden-path-workspaces',
    scope: 'local',
    initialDelay: { minutes: 5 },
    frequency: { hours: 6 },
    timeout: { minutes: 5 },
    fn: () =>
      workspaces.removeOlderThan(
        new Date(Date.now() - WORKSPACE_DAYS * 86_400_000),
      ),
  });
}
