import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadConfig } from '../src/config.ts';
import { startServer } from '../src/server.ts';
import { environment } from './settings.ts';

const start = (settings: Record<string, string> = {}) =>
  startServer(loadConfig({ ...environment, ...settings }), '127.0.0.1');

describe('startServer', () => {
  it('serves the API on one port, health and metrics on another', async () => {
    const server = await start({ APP_VERSION: 'abc123' });
    try {
      assert.equal((await fetch(`${server.api}/v1/greetings`)).status, 200);
      assert.equal((await fetch(`${server.api}/metrics`)).status, 404);
      assert.deepEqual(await (await fetch(`${server.ops}/healthz`)).json(), {
        status: 'ok',
        version: 'abc123',
      });
      assert.equal((await fetch(`${server.ops}/readyz`)).status, 200);
      const metrics = await (await fetch(`${server.ops}/metrics`)).text();
      assert.match(metrics, /process_cpu_seconds_total/);
    } finally {
      await server.stop();
    }
  });

  it('is not ready while it stops, and still serves until it has stopped', async () => {
    const server = await start({ SHUTDOWN_DELAY_MS: '300' });
    const stopped = server.stop();

    assert.equal((await fetch(`${server.ops}/readyz`)).status, 503);
    assert.equal((await fetch(`${server.api}/v1/greetings`)).status, 200);
    await stopped;
    await assert.rejects(fetch(`${server.api}/v1/greetings`));
  });
});
