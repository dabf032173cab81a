import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { environment } from './settings.ts';

const file = (name: string) => fileURLToPath(new URL(`../src/${name}`, import.meta.url));

function run(settings: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', file('telemetry.ts'), file('main.ts')], {
    env: { PATH: process.env.PATH, ...environment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { child, exit: once(child, 'exit') };
}

describe('the process', () => {
  it('logs JSON, and ends cleanly on SIGTERM', { timeout: 30_000 }, async () => {
    const { child, exit } = run({ LOG_LEVEL: 'info' });
    let asked = false;
    for await (const line of createInterface({ input: child.stdout })) {
      const entry = JSON.parse(line) as { level: string; message: string };
      assert.equal(entry.level, 'info');
      if (!asked) asked = child.kill('SIGTERM');
    }

    assert.deepEqual(await exit, [0, null]);
  });

  it('says what is wrong with its configuration, and does not start', async () => {
    const { child, exit } = run({ PORT: 'http' });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));

    assert.deepEqual(await exit, [1, null]);
    assert.match(errors, /PORT must be a whole number/);
  });
});
