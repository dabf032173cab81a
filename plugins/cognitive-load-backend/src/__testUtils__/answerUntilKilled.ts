import { isError } from '@backstage/errors';
import type { SurveyResponse } from '@boardwalk/plugin-cognitive-load-common';
import knexFactory from 'knex';
import { createSurveys } from '../service/createSurveys';

/**
 * A process of its own that sends the answers of many, four at a time, and tells of
 * each that was acknowledged. Who has answered already is passed over. It expects to
 * be killed.
 */
async function main(work: {
  connection: object;
  waveId: string;
  now: string;
  responses: Array<[user: string, response: SurveyResponse]>;
}) {
  const knex = knexFactory({ client: 'pg', connection: work.connection });
  const { answers } = createSurveys({
    knex,
    now: () => new Date(work.now),
    organisation: { read: () => Promise.reject(new Error('not needed')) },
  });
  const next = work.responses.values();
  const send = async () => {
    for (const [user, response] of next) {
      try {
        await answers.respond(work.waveId, user, response);
      } catch (error) {
        if (!isError(error) || error.name !== 'ConflictError') throw error;
      }
      process.stdout.write(`${user}\n`);
    }
  };
  await Promise.all([send(), send(), send(), send()]);
  await knex.destroy();
}

main(JSON.parse(process.env.TEST_WORK ?? '{}')).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
