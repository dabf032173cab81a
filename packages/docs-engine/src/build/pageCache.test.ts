import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderTestPage } from '../testUtils/renderMarkdown';
import { createPageCache, hashOf } from './pageCache';
import { prunePageCache } from './prunePageCache';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const KEY = hashOf('a page');
const file = () => join(folder, KEY.slice(0, 2), `${KEY}.json`);
const DAY_MS = 24 * 60 * 60 * 1000;

describe('createPageCache', () => {
  it('gives back what it was given', async () => {
    const page = await renderTestPage('# A\n\n[b](b.md)\n\n--8<-- "c"');
    createPageCache(folder).set(KEY, page);
    expect(createPageCache(folder).get(KEY)).toEqual(page);
    expect(createPageCache(folder).get(hashOf('another'))).toBeUndefined();
  });

  it.each<[string, (stored: string) => string]>([
    ['is empty', () => ''],
    ['was cut', stored => stored.slice(0, -20)],
    [
      'has a bit turned',
      stored => stored.replace('"html":"<h1', '"html":"<h2'),
    ],
    ['is of another shape', () => '{}'],
    ['is null', () => 'null'],
  ])('takes no file that %s, and writes it anew', async (_name, damage) => {
    const page = await renderTestPage('# A');
    const cache = createPageCache(folder);
    cache.set(KEY, page);
    writeFileSync(file(), damage(readFileSync(file(), 'utf8')));
    expect(cache.get(KEY)).toBeUndefined();
    cache.set(KEY, page);
    expect(cache.get(KEY)).toEqual(page);
  });

  it('is no trouble where it cannot be written', async () => {
    writeFileSync(join(folder, 'taken'), '');
    const cache = createPageCache(join(folder, 'taken'));
    cache.set(KEY, await renderTestPage('# A'));
    expect(cache.get(KEY)).toBeUndefined();
  });

  it('leaves no parts behind, and keeps a used page young', async () => {
    const cache = createPageCache(folder);
    cache.set(KEY, await renderTestPage('# A'));
    expect(readdirSync(join(folder, KEY.slice(0, 2)))).toEqual([`${KEY}.json`]);
    utimesSync(file(), 1, 1);
    cache.get(KEY);
    expect(Date.now() - statSync(file()).mtimeMs).toBeLessThan(DAY_MS);
  });
});

describe('prunePageCache', () => {
  const write = (name: string, bytes: number, ageDays: number) => {
    const path = join(folder, 'ab', name);
    mkdirSync(join(folder, 'ab'), { recursive: true });
    writeFileSync(path, 'x'.repeat(bytes));
    const seconds = (Date.now() - ageDays * DAY_MS) / 1000;
    utimesSync(path, seconds, seconds);
  };
  const left = () => readdirSync(join(folder, 'ab')).sort();

  it('takes what is old, then the oldest until the rest fits', () => {
    write('new', 40, 0);
    write('middle', 40, 2);
    write('older', 40, 3);
    write('forgotten', 1, 40);
    prunePageCache(folder, { maxBytes: 100, maxAgeMs: 30 * DAY_MS });
    expect(left()).toEqual(['middle', 'new']);
  });

  it('does so only now and then', () => {
    prunePageCache(folder, { maxBytes: 0 });
    write('new', 40, 0);
    prunePageCache(folder, { maxBytes: 0 });
    expect(left()).toEqual(['new']);
    prunePageCache(folder, { maxBytes: 0, everyMs: 0 });
    expect(left()).toEqual([]);
  });
});
