import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadConfig } from '../src/config.ts';
import { environment } from './settings.ts';

describe('loadConfig', () => {
  it('has defaults for all that may be left out', () => {
    const config = loadConfig({ ...environment, LOG_LEVEL: '', PORT: '', OPS_PORT: '' });

    assert.equal(config.port, 8080);
    assert.equal(config.opsPort, 9090);
    assert.equal(config.logLevel, 'info');
  });

  it('names everything that is wrong at once', () => {
    assert.throws(
      () => loadConfig({ ...environment, PORT: '80a', LOG_LEVEL: 'loud' }),
      /LOG_LEVEL must be one of .*"loud"[^]*PORT must be a whole number .*"80a"/,
    );
  });
});
