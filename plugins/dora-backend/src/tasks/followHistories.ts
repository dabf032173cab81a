import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { HistoryFollower } from '../service/HistoryFollower';

/** Looks for new releases in repositories on disk; each backend has its own disk. */
export async function followHistories(options: {
  scheduler: SchedulerService;
  followers: Array<Pick<HistoryFollower, 'follow'>>;
}): Promise<void> {
  const { scheduler, followers } = options;
  if (!followers.length) return;
  await scheduler.scheduleTask({
    id: 'dora-follow-histories',
    frequency: { minutes: 10 },
    timeout: { minutes: 30 },
    initialDelay: { seconds: 10 },
    scope: 'local',
    fn: async () => {
      for (const follower of followers) await follower.follow();
    },
  });
}
