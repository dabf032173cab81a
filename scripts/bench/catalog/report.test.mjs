import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overLimit, toTable } from './report.mjs';

const row = (name, small, large) => ({
  name,
  small: { p50: small, p95: small },
  large: { p50: large, p95: large },
});

test('overLimit names what grows too fast, and a page that is too slow', () => {
  assert.deepEqual(overLimit([row('fine', 10, 19), row('page', 30, 50)]), []);
  const broken = overLimit([row('rows', 10, 20), row('page', 1500, 2500)]);
  assert.equal(broken.length, 2);
  assert.match(broken[0], /^rows: 2\.0 times/);
  assert.match(broken[1], /^page: 2500 ms/);
});

test('toTable has a line for each query, with its ratio', () => {
  const table = toTable([row('rows', 10, 35)], { small: 100, large: 10_000 });
  assert.equal(table.length, 2);
  assert.match(table[1], /^rows .*10\.0 ms.*35\.0 ms.*3\.5$/);
});
