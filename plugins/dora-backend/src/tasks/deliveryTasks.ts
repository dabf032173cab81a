import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { pruneDeliveries } from '../database/operations/deliveries/pruneDeliveries';
import type { WebhookInbox } from '../service/WebhookInbox';

/** Picks up deliveries that a killed backend left, and deletes old ones. */
export async function scheduleDeliveryTasks(options: {
  scheduler: SchedulerService;
  inbox: WebhookInbox;
  knex: Knex;
  logger: LoggerService;
  retentionMs: number;
}): Promise<void> {
  const { scheduler, inbox, knex, logger, retentionMs } = options;
  await scheduler.scheduleTask({
    id: 'dora-deliveries-pending',
    frequency: { seconds: 15 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 5 },
    scope: 'local',
    fn: () => inbox.settled(),
  });
  await scheduler.scheduleTask({
    id: 'dora-deliveries-retention',
    frequency: { hours: 1 },
    timeout: { minutes: 30 },
    initialDelay: { minutes: 5 },
    fn: async () => {
      const before = new Date(Date.now() - retentionMs);
      const deleted = await pruneDeliveries(knex, before);
      if (deleted) logger.info(`Deleted ${deleted} old webhook deliveries`);
    },
  });
}
