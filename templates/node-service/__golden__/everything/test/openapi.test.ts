import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import api from '../api/openapi.json' with { type: 'json' };
import { buildApp } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { createMetrics } from '../src/metrics.ts';
import { environment } from './settings.ts';

/** `GET /v1/things/{id}` of each operation that is described. */
const described = Object.entries(api.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map(method => `${method.toUpperCase()} ${path}`),
);

describe('api/openapi.json', () => {
  it('describes each route, and no others', async () => {
    const config = loadConfig(environment);
    const app = buildApp(config, createMetrics(config));
    const served: string[] = [];
    app.addHook('onRoute', ({ method, url }) => {
      for (const name of [method].flat().filter(each => each !== 'HEAD')) {
        served.push(`${name} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
      }
    });
    await app.ready();

    assert.deepEqual(served.sort(), described.sort());
  });
});
