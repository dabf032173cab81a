import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { DoraSink } from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import { pruneMessages } from '../database/operations/sinks/pruneMessages';

const DAY_MS = 24 * 3_600_000;

/** Forgets what sinks were told, once it lies too far back to be planned again. */
export async function pruneSinks(options: {
  scheduler: SchedulerService;
  knex: Knex;
  sinks: Iterable<DoraSink>;
}): Promise<void> {
  const { scheduler, knex } = options;
  const sinks = [...options.sinks];
  if (!sinks.length) return;
  await scheduler.scheduleTask({
    id: 'dora-sinks-retention',
    frequency: { hours: 1 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 5 },
    fn: async () => {
      for (const { id, maxAgeMs } of sinks) {
        const before = new Date(Date.now() - maxAgeMs - DAY_MS);
        await pruneMessages(knex, { sink: id, before });
      }
    },
  });
}
