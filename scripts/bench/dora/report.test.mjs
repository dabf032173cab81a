import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isKept, toTable } from './report.mjs';

test('a time may be shorter than its bar, a rate higher', () => {
  assert.ok(isKept({ name: 'a', value: 20, unit: 'ms', bar: 20 }));
  assert.ok(!isKept({ name: 'a', value: 20.1, unit: 'ms', bar: 20 }));
  assert.ok(isKept({ name: 'a', value: 500, unit: '/s', bar: 500 }));
  assert.ok(!isKept({ name: 'a', value: 499, unit: '/s', bar: 500 }));
  assert.ok(isKept({ name: 'a', value: 1e9, unit: 'ms' }));
});

test('the table has each figure with its bar, verdict and baseline', () => {
  const [, kept, missed, bare] = toTable([
    {
      name: 'organisation',
      value: 12.34,
      unit: 'ms',
      bar: 50,
      baseline: { name: 'as fast as plain SQL', ratio: 110.4 },
    },
    { name: 'batches', value: 4_000, unit: '/s', bar: 5_000 },
    { name: 'team', value: 3, unit: 'ms' },
  ]);
  assert.match(
    kept,
    /^organisation +12\.3 ms +50\.0 ms {2}kept +110x as fast as plain SQL$/,
  );
  assert.match(missed, /^batches +4,000\/s +5,000\/s {2}MISSED$/);
  assert.match(bare, /^team +3\.0 ms$/);
});
