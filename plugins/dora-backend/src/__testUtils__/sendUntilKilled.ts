import type { LoggerService } from '@backstage/backend-plugin-api';
import knexFactory from 'knex';
import { SinkSender } from '../service/SinkSender';
import { ToySink } from './ToySink';

/**
 * A process of its own that sends what waits for a sink, and tells of each
 * message that the sink has taken. It expects to be killed.
 */
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

async function main(connection: object): Promise<void> {
  const knex = knexFactory({ client: 'pg', connection });
  const sink = new ToySink();
  sink.answer = message =>
    new Promise(resolve => {
      process.stdout.write(`${message.subject} ${message.event.id}\n`, () =>
        resolve({ sent: true }),
      );
    });
  const sender = SinkSender.create({ knex, sink, logger });
  while (await sender.step(new AbortController().signal));
  await knex.destroy();
}

main(JSON.parse(process.env.SEND_WORK ?? '{}')).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
