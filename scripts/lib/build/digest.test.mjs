import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { digestOf, listFiles } from './digest.mjs';

describe('digestOf', () => {
  let dir;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'boardwalk-digest-'));
    mkdirSync(join(dir, 'src'));
    writeFileSync(join(dir, 'src', 'a.ts'), 'one');
    writeFileSync(join(dir, 'src', 'b.ts'), 'two');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('stays when only times change', () => {
    const before = digestOf([dir]);
    utimesSync(join(dir, 'src', 'a.ts'), new Date(0), new Date(0));
    assert.equal(digestOf([dir]), before);
  });

  it('changes with a content, a name, a new file and further text', () => {
    const seen = new Set([digestOf([dir])]);
    seen.add(digestOf([dir], ['config']));
    writeFileSync(join(dir, 'src', 'a.ts'), 'ONE');
    seen.add(digestOf([dir]));
    writeFileSync(join(dir, 'src', 'c.ts'), '');
    seen.add(digestOf([dir]));
    rmSync(join(dir, 'src', 'c.ts'));
    writeFileSync(join(dir, 'src', 'd.ts'), '');
    seen.add(digestOf([dir]));
    assert.equal(seen.size, 5);
  });

  it('tells two files from one with both contents', () => {
    const before = digestOf([dir]);
    writeFileSync(join(dir, 'src', 'a.ts'), 'onetw');
    writeFileSync(join(dir, 'src', 'b.ts'), 'o');
    assert.notEqual(digestOf([dir]), before);
  });

  it('leaves out what is installed or built, and what is not there', () => {
    mkdirSync(join(dir, 'dist'));
    writeFileSync(join(dir, 'dist', 'x.js'), '');
    assert.deepEqual(listFiles(dir), [
      join(dir, 'src', 'a.ts'),
      join(dir, 'src', 'b.ts'),
    ]);
    assert.deepEqual(listFiles(join(dir, 'nowhere')), []);
  });
});
