import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, medianOf, runLoad } from './statistics.mjs';

test('median takes the middle one', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([10, 9, 100]), 10);
});

test('medianOf takes the middle of each figure by itself', () => {
  assert.deepEqual(
    medianOf([
      { p50: 1, p95: 30 },
      { p50: 3, p95: 10 },
      { p50: 2, p95: 20 },
    ]),
    { p50: 2, p95: 20 },
  );
});

test('runLoad keeps all connections busy, and makes each call once', async () => {
  let open = 0;
  let most = 0;
  const asked = [];
  let clock = 0;
  const { p95, perSecond } = await runLoad(
    async n => {
      asked.push(n);
      most = Math.max(most, ++open);
      await new Promise(resolve => setImmediate(resolve));
      open -= 1;
    },
    { connections: 4, calls: 20, first: 100, now: () => clock++ },
  );
  assert.equal(most, 4);
  assert.deepEqual(
    asked,
    Array.from({ length: 20 }, (_, n) => n + 100),
  );
  assert.ok(p95 > 0 && perSecond > 0);
});

test('runLoad fails with a call that fails', async () => {
  const ask = async n => {
    if (n === 3) throw new Error('answers 500');
  };
  await assert.rejects(
    runLoad(ask, { connections: 2, calls: 10 }),
    /answers 500/,
  );
});
