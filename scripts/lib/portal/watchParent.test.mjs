import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fromRoot } from '../paths.mjs';

/** A thread that comes and goes, as those that build docs do; the process lives on. */
const PROGRAM = `
  const { Worker } = require('node:worker_threads');
  new Worker('', { eval: true }).on('exit', () => {
    setTimeout(() => process.send('still here'), 300);
  });
  setInterval(() => {}, 1000);
`;

const start = () =>
  spawn(
    process.execPath,
    [
      '--require',
      fromRoot('scripts', 'lib', 'portal', 'watchParent.cjs'),
      '--eval',
      PROGRAM,
    ],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'ipc'] },
  );

test(
  'a backend outlives its threads, and ends with its parent',
  { timeout: 30_000 },
  async context => {
    const backend = start();
    context.after(() => backend.kill('SIGKILL'));
    const ended = once(backend, 'exit');
    const [first] = await Promise.race([once(backend, 'message'), ended]);
    assert.equal(first, 'still here');

    // The start script is gone: its end of the pipe closes.
    backend.stdio[3].destroy();
    const [code, signal] = await ended;
    assert.deepEqual({ code, signal }, { code: null, signal: 'SIGTERM' });
  },
);
