import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildApp } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { createMetrics } from '../src/metrics.ts';
import { environment } from './settings.ts';

const start = () => {
  const config = loadConfig(environment);
  const metrics = createMetrics(config);
  return { app: buildApp(config, metrics), metrics };
};

describe('GET /v1/greetings', () => {
  it('greets', async () => {
    const { app } = start();
    const response = await app.inject('/v1/greetings?name=Ada');

    assert.equal(response.statusCode, 200);
    assert.deepEqual(response.json(), { message: 'Hello, Ada!' });
  });

  it('refuses a name that is too long', async () => {
    const { app } = start();
    const response = await app.inject(`/v1/greetings?name=${'x'.repeat(101)}`);

    assert.equal(response.statusCode, 400);
  });
});

describe('metrics of requests', () => {
  it('count by route and status, not by address', async () => {
    const { app, metrics } = start();
    await app.inject('/v1/greetings?name=Ada');
    await app.inject('/v1/nothing/17');

    const text = await metrics.registry.metrics();
    assert.match(text, /duration_seconds_count\{.*route="\/v1\/greetings",status="200".*\} 1/);
    assert.match(text, /duration_seconds_count\{.*route="unknown",status="404".*\} 1/);
  });
});
