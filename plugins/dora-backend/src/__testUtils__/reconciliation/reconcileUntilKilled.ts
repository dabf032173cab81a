import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DoraReconciler } from '@boardwalk/plugin-dora-node';
import knexFactory from 'knex';
import { spawn, type ChildProcess } from 'node:child_process';
import { TestEngine } from './TestEngine';

/** What a process of its own reads. */
interface Work {
  connection: object;
  url: string;
  repository: string;
  /** The present moment, in milliseconds. */
  now: number;
}

const DAY = 24 * 3_600_000;

/** Starts a file that calls `reconcileUntilKilled` as a process. */
export function startWorker(file: string, work: Work): ChildProcess {
  return spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      file,
    ],
    {
      env: { ...process.env, RECONCILE_WORK: JSON.stringify(work) },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
}

/** Reads all that is due, in a process that expects to be killed. */
export function reconcileUntilKilled(
  create: (options: { url: string; now: () => number }) => DoraReconciler,
): void {
  const work: Work = JSON.parse(process.env.RECONCILE_WORK ?? '{}');
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const logger: LoggerService = {
    error: say,
    warn: say,
    info: () => {},
    debug: () => {},
    child: () => logger,
  };
  const clock = { now: work.now };
  const knex = knexFactory({ client: 'pg', connection: work.connection });
  TestEngine.on({ knex, logger, clock })
    .reconcile(create({ url: work.url, now: () => clock.now }), {
      frequencyMs: DAY,
      backfillMs: 365 * DAY,
      repositories: [work.repository],
      until: work.now,
    })
    .then(
      () => process.exit(0),
      error => {
        say(String(error?.stack ?? error));
        process.exit(1);
      },
    );
}
