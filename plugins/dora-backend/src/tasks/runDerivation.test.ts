import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import {
  createWriter,
  emptyTables,
  engineDatabase,
} from '../__testUtils__/engineDatabase';
import { ensureGeneration } from '../database/operations/generations/ensureGeneration';
import { DEFAULT_DEFINITIONS } from '../domain/definitions';
import { DEFAULT_TIER_NAMES } from '../domain/environmentTiers';
import { DerivationWorker } from '../service/DerivationWorker';
import { runDerivation } from './runDerivation';

jest.setTimeout(300_000);

const deployment = (service: number, index: number): DoraEvent => ({
  type: 'deployment',
  source: 'ci',
  id: `run-${index}`,
  service: `service-${service}`,
  environment: 'prod',
  attempt: 1,
  status: 'success',
  kind: 'deploy',
  finishedAt: new Date(Date.UTC(2025, 0, 1, index)).toISOString(),
  changes: [{ id: `c${index}`, committedAt: '2025-01-01T00:00:00.000Z' }],
  version: 1,
});

describe('runDerivation', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const logger = mockServices.logger.mock();
  let knex: Knex;

  beforeAll(async () => {
    knex = await engineDatabase(databases);
  });
  beforeEach(async () => {
    await emptyTables(knex);
    await knex('generations').delete();
  });

  const begin = (timeZone: string) =>
    ensureGeneration(knex, {
      ...DEFAULT_DEFINITIONS,
      timeZone,
      tiers: DEFAULT_TIER_NAMES,
    });
  const isSettled = async () => {
    const counts = await Promise.all(
      ['dirty_services', 'dirty_cells', 'pending_services'].map(table =>
        knex(table).first(),
      ),
    );
    return counts.every(row => row === undefined);
  };
  const until = async (done: () => Promise<boolean>) => {
    while (!(await done().catch(() => false))) await wait(20);
  };
  const months = () =>
    knex('scope_cells')
      .where({ grain: 'month' })
      .whereIn(
        'generation',
        knex('generations').where({ state: 'active' }).select('id'),
      )
      .orderBy('start')
      .select(knex.raw('start::text'), 'deployments', 'failures');

  it('computes what comes in until it is stopped', async () => {
    await begin('UTC');
    const running = runDerivation({
      logger,
      worker: DerivationWorker.create({ knex, logger }),
    });
    await createWriter(knex).write([deployment(1, 0)]);
    await until(async () => (await months()).length > 0 && isSettled());
    await running.stop();
    expect(await months()).toEqual([
      { start: '2025-01-01', deployments: 1, failures: 0 },
    ]);

    await createWriter(knex).write([deployment(1, 1)]);
    expect(await knex('dirty_services')).toHaveLength(1);
  });

  it('goes on when the database comes back', async () => {
    await begin('UTC');
    const running = runDerivation({
      logger,
      worker: DerivationWorker.create({ knex, logger }),
    });
    const cut = () =>
      knex.raw(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    const send = async (event: DoraEvent) => {
      await createWriter(knex).write([event]);
      return true;
    };
    for (let index = 0; index < 40; index++) {
      // What was not acknowledged is sent again.
      await until(() => send(deployment(index % 8, index)));
      if (index % 8 === 7) await until(async () => !!(await cut()));
    }
    await until(isSettled);
    await running.stop();
    expect(await months()).toEqual([
      { start: '2025-01-01', deployments: 40, failures: 0 },
    ]);
    expect(await knex('verdicts')).toHaveLength(40);
  });

  it('takes up what a killed backend was computing', async () => {
    await begin('UTC');
    const services = 60;
    await createWriter(knex).write(
      Array.from({ length: services * 10 }, (_, index) =>
        deployment(index % services, index),
      ),
    );
    await DerivationWorker.create({ knex, logger }).settle();
    const before = await months();
    await begin('Pacific/Auckland');

    const { connection } = knex.client.config;
    const url = new URL('postgres://localhost');
    url.hostname = connection.host;
    url.port = String(connection.port);
    url.username = connection.user;
    url.password = connection.password ?? '';
    url.pathname = `/${connection.database}`;
    const pending = async () => (await knex('pending_services')).length;
    for (let kills = 0; kills < 2; kills++) {
      const left = await pending();
      const child = spawn(
        process.execPath,
        [
          '--require',
          require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
          require.resolve('../__testUtils__/workerProcess.ts'),
          url.toString(),
        ],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      );
      const exited = once(child, 'exit');
      await until(
        async () => child.exitCode !== null || (await pending()) < left,
      );
      child.kill('SIGKILL');
      expect(await exited).toEqual([null, 'SIGKILL']);
      expect(await months()).toEqual(before);
    }

    expect(await begin('Pacific/Auckland')).toBe('resumed');
    await DerivationWorker.create({ knex, logger }).settle();
    expect(
      await knex('generations').select('state', 'definitions'),
    ).toMatchObject([
      { state: 'active', definitions: { timeZone: 'Pacific/Auckland' } },
    ]);
    expect(await knex('verdicts')).toHaveLength(services * 10);
    // Thirteen hours of January are February's there.
    expect(
      (await months()).reduce((sum, { deployments }) => sum + deployments, 0),
    ).toBe(services * 10);
    expect(await isSettled()).toBe(true);
  });
});
