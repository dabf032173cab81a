import knexFactory from 'knex';
import { DerivationWorker } from '../service/DerivationWorker';

// A backend as far as figures go, in a process that a test can kill.
const say = (text: string) => process.stderr.write(`${text}\n`);
const logger = { error: say, warn: say, info: say, debug: say };

DerivationWorker.create({
  knex: knexFactory({ client: 'pg', connection: process.argv[2] }),
  logger: { ...logger, child: () => logger as never },
})
  .settle()
  .then(
    () => process.exit(0),
    error => {
      say(String(error));
      process.exit(1);
    },
  );
