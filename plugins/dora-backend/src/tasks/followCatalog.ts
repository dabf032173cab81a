import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { CatalogSnapshot } from '../domain/catalogSnapshot';
import type { CatalogPoller } from '../service/CatalogPoller';

/** Who keeps something of the catalog. */
interface CatalogFollower {
  follow(snapshot: CatalogSnapshot): Promise<unknown>;
}

/** Looks at the catalog again and again. Every backend does, as each resolves names by itself. */
export async function followCatalog(options: {
  scheduler: SchedulerService;
  poller: CatalogPoller;
  /** Told one after the other. */
  followers: CatalogFollower[];
  intervalMs: number;
}): Promise<void> {
  const { scheduler, poller, followers, intervalMs } = options;
  await scheduler.scheduleTask({
    id: 'dora-follow-catalog',
    frequency: { milliseconds: intervalMs },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 3 },
    scope: 'local',
    fn: async () => {
      const snapshot = await poller.read();
      for (const follower of followers) await follower.follow(snapshot);
    },
  });
}
