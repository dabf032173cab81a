import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measure, percentile } from './statistics.mjs';

test('percentile takes the nearest rank', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  assert.equal(percentile(values, 0.5), 50);
  assert.equal(percentile(values, 0.95), 95);
  assert.equal(percentile([7], 0.95), 7);
});

test('measure leaves the warm-up out of the count, not of the calls', async () => {
  let calls = 0;
  const { p50, p95 } = await measure(
    async () => {
      calls += 1;
    },
    { runs: 4, warmUp: 2 },
  );
  assert.equal(calls, 6);
  assert.ok(p95 >= p50);
});
