import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onShutdown } from '../system/shutdown.mjs';
import {
  makeWorkDir,
  removeDataDir,
  startThrowaway,
} from '../postgres/throwaway.mjs';

/**
 * What the parts of one test run share: a folder that is removed at the end,
 * and a database server that is started when a part first asks for it.
 * @param {import('../ui/steps.mjs').Steps} steps
 */
export function createSession(steps) {
  const dir = makeWorkDir('boardwalk-test-');
  /** @type {Promise<string> | undefined} */
  let database;
  const reports = join(dir, 'reports');
  mkdirSync(reports);
  onShutdown(() => {
    removeDataDir(join(dir, 'database'));
    removeDataDir(dir);
  });

  const start = () =>
    steps.run('Start PostgreSQL for the tests', async step => {
      const { connection, cluster } = await startThrowaway(
        join(dir, 'database'),
      );
      const { user, password, host, port } = connection;
      step.done(cluster.binaries.version);
      return `postgresql://${user}:${password}@${host}:${port}/postgres`;
    });

  return {
    dir,
    /** @param {string} name @returns {string} path for the report of a runner */
    report: name => join(reports, name),
    /** @returns {Promise<Record<string, string>>} environment of tests that need a database */
    async databaseEnvironment() {
      database ??= start();
      return {
        CI: '1',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: await database,
      };
    },
  };
}

/** @typedef {ReturnType<typeof createSession>} Session */
