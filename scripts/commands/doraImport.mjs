import { spawn } from 'node:child_process';
import { root } from '../lib/paths.mjs';
import { borrowDatabase } from '../lib/portal/borrowDatabase.mjs';
import { describeFailure } from '../lib/problem.mjs';
import { onShutdown } from '../lib/system/shutdown.mjs';
import { isAlive, stopProcess } from '../lib/system/processes.mjs';
import { toolEnvironment } from '../lib/toolchain/environment.mjs';
import { createSteps } from '../lib/ui/steps.mjs';

const program = 'plugins/dora-backend/src/cli';
/** 1 stands for rows that were rejected. */
const cannotRun = 2;

/**
 * Imports files or a git repository into the DORA engine. The database is opened
 * when the program asks for it: not to tell how it is used, nor to check a file.
 * @type {import('./table.mjs').Command}
 */
export const doraImport = async ({ args }) => {
  // What the program writes to the output is its result, and nothing else.
  const steps = createSteps({ out: process.stderr });
  const child = spawn(
    process.execPath,
    [
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      program,
      ...args,
    ],
    {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...toolEnvironment(),
        INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
      },
    },
  );
  const stop = () => child.pid && isAlive(child.pid) && stopProcess(child.pid);
  const forget = onShutdown(stop);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', code => resolve(code ?? cannotRun));
      child.on('message', message => {
        // The loader of TypeScript sends messages of its own.
        if (message !== 'open database') return;
        borrowDatabase(steps, 'dora:import').then(
          env => child.send({ env }),
          async error => {
            await stop();
            process.stderr.write(`${describeFailure(error)}\n`);
            resolve(cannotRun);
          },
        );
      });
    });
  } finally {
    forget();
  }
};
