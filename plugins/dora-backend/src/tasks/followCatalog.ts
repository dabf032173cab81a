import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { CatalogSnapshot } from '../domain/catalogSnapshot';
import type { CatalogPoller } from '../service/CatalogPoller';

/** So long after a start the catalog may be filling still, and teams wait for their figures. */
const FILLING_MS = 5 * 60_000;
/** How often it is looked at meanwhile. */
const FILLING_INTERVAL_MS = 10_000;
/** Looks at a large catalog take no more than a tenth of that time. */
const PAUSE_PER_LOOK = 9;

/** Who keeps something of the catalog. */
interface CatalogFollower {
  follow(snapshot: CatalogSnapshot): Promise<unknown>;
}

/**
 * Looks at the catalog again and again, and more often in the first minutes.
 * Every backend does, as each resolves names by itself.
 */
export async function followCatalog(options: {
  scheduler: SchedulerService;
  poller: Pick<CatalogPoller, 'read'>;
  /** Told one after the other. */
  followers: CatalogFollower[];
  intervalMs: number;
  now?: () => number;
}): Promise<void> {
  const { scheduler, poller, followers, intervalMs, now = Date.now } = options;
  let rested = 0;
  const look = async () => {
    const start = now();
    const snapshot = await poller.read();
    for (const follower of followers) await follower.follow(snapshot);
    rested = now() + (now() - start) * PAUSE_PER_LOOK;
  };
  // Of two looks at once, the older snapshot could be the last that is told.
  let current: Promise<void> | undefined;
  const lookOnce = () => {
    current ??= look().finally(() => {
      current = undefined;
    });
    return current;
  };

  await scheduler.scheduleTask({
    id: 'dora-follow-catalog',
    frequency: { milliseconds: intervalMs },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 3 },
    scope: 'local',
    fn: lookOnce,
  });

  const filled = now() + FILLING_MS;
  const controller = new AbortController();
  await scheduler.scheduleTask({
    id: 'dora-follow-filling-catalog',
    frequency: { milliseconds: FILLING_INTERVAL_MS },
    timeout: { minutes: 10 },
    initialDelay: { milliseconds: FILLING_INTERVAL_MS },
    scope: 'local',
    signal: controller.signal,
    fn: async () => {
      if (now() >= filled) controller.abort();
      else if (now() >= rested) await lookOnce();
    },
  });
}
