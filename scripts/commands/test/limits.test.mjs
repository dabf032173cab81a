import assert from 'node:assert/strict';
import process from 'node:process';
import { describe, it } from 'node:test';
import { Problem } from '../../lib/problem.mjs';
import { runVisible } from '../../lib/system/run.mjs';
import { createLimits, withLimit } from './limits.mjs';

describe('createLimits', () => {
  it('leaves no part more than what is left for all', () => {
    assert.equal(createLimits().of('test:unit'), 25 * 60_000);
    const hourAgo = Date.now() - 60 * 60_000;
    assert.ok(createLimits(hourAgo).of('test:unit') <= 15 * 60_000);
    assert.equal(createLimits(0).of('lint'), 0);
  });
});

describe('withLimit', () => {
  const options = { name: 'test:unit', limit: 60_000 };

  it('gives what the work gives, and its failure', async () => {
    assert.equal(await withLimit(async () => 7, options), 7);
    await assert.rejects(
      withLimit(async () => {
        throw new Error('broken');
      }, options),
      /broken/,
    );
  });

  it('ends a program that hangs', async () => {
    const hang = until =>
      runVisible(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
        until,
      });
    await assert.rejects(
      withLimit(hang, { ...options, limit: 200 }),
      error =>
        error instanceof Problem && /test:unit was ended/.test(error.message),
    );
  });

  it('goes on without work that does not listen', async () => {
    const deaf = () => new Promise(() => {});
    await assert.rejects(
      withLimit(deaf, { ...options, limit: 10, grace: 10 }),
      /was ended after/,
    );
  });
});
