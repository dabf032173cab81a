import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { isAlive } from './processes.mjs';
import { descendants, stopTree } from './tree.mjs';

describe('descendants', () => {
  it('finds children of children, and nobody else', () => {
    const table =
      '    1     0\n   10     1\n   11    10\n   12    11\n   20     1\n';
    assert.deepEqual(descendants(table, 10), [10, 11, 12]);
  });
});

describe('stopTree', () => {
  it('ends a program and what it started', async () => {
    const sleeper = 'setInterval(() => {}, 1000)';
    const child = spawn(
      process.execPath,
      [
        '-e',
        `const { pid } = require('node:child_process')
          .spawn(process.execPath, ['-e', '${sleeper}']);
        console.log(pid);
        ${sleeper}`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = once(child, 'exit');
    const [line] = await once(child.stdout, 'data');
    const grandchild = Number(line);
    assert.ok(isAlive(grandchild));

    await stopTree(child.pid);
    await ended;
    assert.equal(isAlive(grandchild), false);
  });
});
