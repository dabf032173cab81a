import knexFactory from 'knex';
import { createSurveys } from '../service/createSurveys';

/**
 * A process of its own that closes a wave, and tells of each statement once the
 * database has done it. It expects to be killed.
 */
async function main({
  connection,
  waveId,
  now,
}: {
  connection: object;
  waveId: string;
  now: string;
}) {
  const knex = knexFactory({ client: 'pg', connection });
  knex.on('query-response', (_response, query) => {
    process.stdout.write(`${query.sql.trim().split(/\s+/)[0]}\n`);
  });
  const { closer } = createSurveys({
    knex,
    now: () => new Date(now),
    organisation: { read: () => Promise.reject(new Error('not needed')) },
  });
  await closer.finish(waveId);
  await knex.destroy();
}

main(JSON.parse(process.env.TEST_WORK ?? '{}')).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
