/**
 * Computes all that is waiting, with the engine's own worker but without its
 * pauses, while no portal runs. Started by the benchmark; the connection comes
 * in the environment.
 */
import { createRequire } from 'node:module';
import { fromRoot } from '../../lib/paths.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli-node/config/nodeTransform.cjs');
const fromBackend = createRequire(
  fromRoot('plugins', 'dora-backend', 'package.json'),
);
const knexOf = fromBackend('knex');
const { DerivationWorker } = fromBackend('./src/service/DerivationWorker.ts');

const silent = () => {};
const logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: (message, cause) => {
    process.stderr.write(`${message} ${cause?.stack ?? ''}\n`);
    process.exitCode = 1;
  },
  child: () => logger,
};
const knex = knexOf({
  client: 'pg',
  connection: JSON.parse(process.env.BENCH_CONNECTION),
  searchPath: ['dora'],
  pool: { min: 0, max: 4 },
});
try {
  await DerivationWorker.create({ knex, logger }).settle();
} finally {
  await knex.destroy();
}
