import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { expectedFacts } from './checkStored.mjs';
import { createDeliveries } from './deliveries.mjs';
import { readOptions } from './options.mjs';

const deliveries = createDeliveries({
  count: 400,
  secret: 's',
  now: Date.parse('2026-03-01T12:00:00Z'),
});

test('createDeliveries signs each as GitHub does, and no two are the same', () => {
  assert.equal(new Set(deliveries.map(({ key }) => key)).size, 400);
  assert.equal(new Set(deliveries.map(({ body }) => String(body))).size, 400);
  for (const { key, kind, headers, body } of deliveries) {
    const digest = createHmac('sha256', 's').update(body).digest('hex');
    assert.equal(headers['x-hub-signature-256'], `sha256=${digest}`);
    assert.equal(headers['x-github-delivery'], key);
    assert.equal(headers['x-github-event'], kind);
    assert.equal(headers['content-length'], String(body.length));
  }
});

test('expectedFacts counts what they stand for', () => {
  assert.deepEqual(expectedFacts(deliveries), {
    deployments: 160,
    changes: 100 * 2 + 60 + 20,
    pipelines: 40,
    incidents: 20,
  });
});

test('readOptions has defaults, reads both numbers, and refuses what it does not know', () => {
  assert.deepEqual(readOptions([]), { rate: 1_000, seconds: 60 });
  assert.deepEqual(readOptions(['--seconds', '5', '--rate', '100']), {
    rate: 100,
    seconds: 5,
  });
  for (const args of [
    ['--rate', '0'],
    ['--rate'],
    ['--n', '5'],
    ['--rate', '1.5'],
  ])
    assert.throws(() => readOptions(args), /is not known/);
});
