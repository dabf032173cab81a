import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import type { DoraWebhookSource } from '@boardwalk/plugin-dora-node';
import knexFactory from 'knex';
import { EventIngestService } from '../service/EventIngestService';
import { WebhookInbox } from '../service/WebhookInbox';
import { createWriter } from './createWriter';

/**
 * A process of its own that takes in round after round, by events and by a
 * webhook, and tells of each what it acknowledged: one line for each answer that
 * a sender would have got. It expects to be killed.
 */
interface Work {
  connection: object;
  first: number;
  last: number;
}

const event = (kind: string, round: number, index: number) =>
  ({
    type: 'deployment',
    source: 'killed',
    id: `${kind}-${round}-${index}`,
    service: `service-${index % 3}`,
    environment: 'prod',
    status: 'success',
    finishedAt: '2026-01-01T00:00:00Z',
    changes: [{ id: `${round}-a` }, { id: `${round}-b` }],
  } satisfies DoraEventInput);

const source: DoraWebhookSource = {
  id: 'killed',
  title: 'Killed',
  headers: [],
  verify: () => true,
  eventType: () => 'round',
  deliveryKey: ({ body }) => body.toString(),
  translate: ({ body }) => ({
    events: [event('hook', Number(body.toString()), 0)],
  }),
};

const toErrors = (message: string) => {
  process.stderr.write(`${message}\n`);
};
const logger: LoggerService = {
  error: toErrors,
  warn: toErrors,
  info: () => {},
  debug: () => {},
  child: () => logger,
};

async function main({ connection, first, last }: Work): Promise<void> {
  const knex = knexFactory({ client: 'pg', connection });
  const writer = createWriter(knex);
  const ingest = EventIngestService.create({ writer, logger });
  const inbox = WebhookInbox.create({
    knex,
    writer,
    logger,
    sources: new Map([[source.id, source]]),
  });
  for (let round = first; round <= last; round += 1) {
    const inputs = Array.from({ length: 10 }, (_, index) => ({
      value: event('event', round, index),
      bytes: 100,
    }));
    await ingest.ingest(inputs, { dryRun: false });
    process.stdout.write(`event ${round}\n`);
    const body = Buffer.from(`${round}`);
    await inbox.receive(source.id, { headers: {}, body });
    process.stdout.write(`hook ${round}\n`);
    inbox.wake();
  }
  await inbox.settled();
  await knex.destroy();
}

main(JSON.parse(process.env.INGEST_WORK ?? '{}')).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
