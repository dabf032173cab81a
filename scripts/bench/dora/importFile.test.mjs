import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growthOf } from './importFile.mjs';

test('growthOf compares the last quarter with the second', () => {
  assert.deepEqual(growthOf([1, 2, 9, 9, 9, 10, 30, 31]), {
    early: 9,
    late: 31,
  });
});
