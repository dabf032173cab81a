import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHANGES_EACH, createFacts, YEARS_MS } from './facts.mjs';

const NOW = Date.parse('2026-11-25T10:00:00Z');
const all = options => [...createFacts({ total: 4_000, now: NOW, ...options })];

test('facts are the same in each run, in the order of time, over two years', () => {
  const facts = all({ first: 0, count: 4_000 });
  assert.deepEqual(facts, all({ first: 0, count: 4_000 }));
  const times = facts.map(({ finishedMs }) => finishedMs);
  assert.deepEqual(
    times,
    [...times].sort((a, b) => a - b),
  );
  assert.ok(times[0] < NOW - YEARS_MS + 2 * 86_400_000);
  assert.ok(times[3_999] <= NOW && times[3_999] > NOW - 2 * 86_400_000);
});

test('facts of a second part continue the ids, with changes of their own', () => {
  const [one] = all({ first: 400, count: 10 });
  assert.equal(one.id, 401);
  const ids = [
    ...all({ first: 0, count: 400 }),
    ...all({ first: 400, count: 400 }),
  ].flatMap(({ changes }) => changes.map(({ id }) => id));
  assert.equal(new Set(ids).size, 800 * CHANGES_EACH);
});

test('facts have some of each kind, and changes before their deployment', () => {
  const facts = all({ first: 0, count: 4_000 });
  const share = test => facts.filter(test).length / facts.length;
  assert.ok(
    Math.abs(share(({ status }) => status === 'failure') - 0.05) < 0.02,
  );
  assert.ok(Math.abs(share(({ incident }) => incident) - 0.06) < 0.02);
  assert.ok(
    facts.every(({ finished, changes }) =>
      changes.every(({ committed }) => committed < finished),
    ),
  );
});
