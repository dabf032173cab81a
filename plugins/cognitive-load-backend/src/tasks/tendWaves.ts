import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { WaveKeeper } from '../service/WaveKeeper';

/** Looks after waves, in one backend at a time. */
export async function tendWaves(options: {
  scheduler: SchedulerService;
  keeper: WaveKeeper;
}): Promise<void> {
  const { scheduler, keeper } = options;
  await scheduler.scheduleTask({
    id: 'cognitive-load-waves',
    frequency: { minutes: 1 },
    timeout: { minutes: 30 },
    initialDelay: { seconds: 20 },
    fn: () => keeper.tend(),
  });
  await scheduler.scheduleTask({
    id: 'cognitive-load-purge',
    frequency: { hours: 6 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 5 },
    fn: () => keeper.purge(),
  });
}
