import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { compressAssets } from './compress.mjs';

describe('compressAssets', () => {
  let dir;
  let cache;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'boardwalk-assets-'));
    cache = mkdtempSync(join(tmpdir(), 'boardwalk-cache-'));
  });
  afterEach(() => {
    rmSync(dir, { recursive: true });
    rmSync(cache, { recursive: true });
  });
  const text = 'const answer = 42;\n'.repeat(200);

  it('writes a smaller file beside each text asset that is worth it', async () => {
    writeFileSync(join(dir, 'a.js'), text);
    writeFileSync(join(dir, 'small.css'), 'a{}');
    writeFileSync(join(dir, 'font.woff2'), text);
    const total = await compressAssets(dir, cache);
    assert.equal(total.files, 1);
    assert.equal(total.bytes, text.length);
    assert.ok(total.compressed < text.length / 10);
    const packed = readFileSync(join(dir, 'a.js.br'));
    assert.equal(brotliDecompressSync(packed).toString(), text);
    assert.equal(existsSync(join(dir, 'small.css.br')), false);
    assert.equal(existsSync(join(dir, 'font.woff2.br')), false);
  });

  it('takes what it knows from the cache, and forgets what is gone', async () => {
    writeFileSync(join(dir, 'a.js'), text);
    await compressAssets(dir, cache);
    const [kept] = readdirSync(cache);
    writeFileSync(join(cache, kept), 'from the cache');
    await compressAssets(dir, cache);
    assert.equal(readFileSync(join(dir, 'a.js.br'), 'utf8'), 'from the cache');

    writeFileSync(join(dir, 'a.js'), text.toUpperCase());
    await compressAssets(dir, cache);
    assert.equal(readdirSync(cache).includes(kept), false);
    assert.equal(readdirSync(cache).length, 1);
  });
});
