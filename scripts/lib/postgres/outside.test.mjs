import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  explainConnectionError,
  outsideConnection,
  sslEnvironment,
} from './outside.mjs';

describe('outsideConnection', () => {
  it('is used only when a host is named', () => {
    assert.equal(outsideConnection({ POSTGRES_PORT: '5433' }), undefined);
  });
  it('fills in what is left out', () => {
    assert.deepEqual(outsideConnection({ POSTGRES_HOST: 'db' }), {
      host: 'db',
      port: 5432,
      user: 'boardwalk',
      password: '',
      database: 'boardwalk',
    });
  });
});

describe('sslEnvironment', () => {
  it('speaks the words of the driver', () => {
    assert.deepEqual(sslEnvironment(undefined), {});
    assert.deepEqual(sslEnvironment('true'), { PGSSLMODE: 'verify-full' });
    assert.deepEqual(sslEnvironment('TRUE'), { PGSSLMODE: 'verify-full' });
    assert.deepEqual(sslEnvironment(''), { PGSSLMODE: 'disable' });
    assert.deepEqual(sslEnvironment('false'), { PGSSLMODE: 'disable' });
    assert.deepEqual(sslEnvironment('no-verify'), { PGSSLMODE: 'no-verify' });
  });
  it('refuses a word it does not know', () => {
    assert.throws(() => sslEnvironment('maybe'), /POSTGRES_SSL=maybe/);
    assert.throws(() => sslEnvironment('prefer'), /POSTGRES_SSL=prefer/);
  });
});

describe('explainConnectionError', () => {
  const connection = {
    host: 'db',
    port: 5432,
    user: 'ada',
    database: 'portal',
  };
  for (const [code, text] of Object.entries({
    '28P01': /Wrong user or password.*"ada"/,
    '3D000': /no database "portal"/,
    42501: /may not connect/,
    53300: /No connection is left/,
    ECONNREFUSED: /Could not reach .*db:5432/,
  })) {
    it(`explains ${code}`, () => {
      const problem = explainConnectionError(
        { code, message: 'm' },
        connection,
      );
      assert.match(problem.message, text);
      assert.ok(problem.advice);
    });
  }
});
