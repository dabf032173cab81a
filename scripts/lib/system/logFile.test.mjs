import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createLog, lastLines } from './logFile.mjs';

describe('log files', () => {
  let dir;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'boardwalk-log-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('keep to two files of the given size', () => {
    const path = join(dir, 'logs', 'backend.log');
    const log = createLog(path, 1000);
    for (let i = 0; i < 100; i++) log.write(`${'x'.repeat(98)}\n`);
    const size = file => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    assert.ok(size(path) <= 1100);
    assert.ok(size(`${path}.1`) > 0 && size(`${path}.1`) <= 1100);
  });

  it('give their last lines without colours', () => {
    const path = join(dir, 'a.log');
    assert.deepEqual(lastLines(path, 3), []);
    writeFileSync(path, 'one\n\x1b[31mtwo\x1b[39m\nthree\n');
    assert.deepEqual(lastLines(path, 2), ['two', 'three']);
  });
});
