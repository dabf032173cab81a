import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitToDisk, readOptions } from './options.mjs';

test('readOptions has defaults, and reads both numbers', () => {
  assert.deepEqual(readOptions([]), { n: 200_000, importBytes: 1e9 });
  assert.deepEqual(
    readOptions(['--n', '10_000_000', '--import-bytes', '50000000']),
    { n: 10_000_000, importBytes: 50_000_000 },
  );
});

test('readOptions refuses what it does not know', () => {
  for (const args of [['--m', '5000'], ['--n'], ['--n', 'many'], ['--n', '5']])
    assert.throws(() => readOptions(args), /is not known/);
});

test('fitToDisk takes ten million with 60 GB, and says when it takes less', () => {
  assert.deepEqual(fitToDisk(10_000_000, 60e9), { n: 10_000_000 });
  const short = fitToDisk(10_000_000, 59e9);
  assert.equal(short.n, 2_000_000);
  assert.match(short.note, /60 GB of disk and 59 GB are free/);
  assert.deepEqual(fitToDisk(200_000, 1e9), { n: 200_000 });
});
