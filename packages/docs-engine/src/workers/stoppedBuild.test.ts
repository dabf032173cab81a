import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readSite } from '../oracle/siteFacts';
import { DocsBuilder } from './docsBuilder';

// Each test starts threads that transform this package first.
jest.setTimeout(120_000);

const PAGES = 100;
let root: string;
const builders: DocsBuilder[] = [];
const start = () => {
  const builder = DocsBuilder.create({ threads: 2, concurrency: 1 });
  builders.push(builder);
  return builder;
};
const build = (builder: DocsBuilder, out: string, cache = 'cache') =>
  builder.build({
    sourceDir: join(root, 'source'),
    outputDir: join(root, out),
    cacheDir: join(root, cache),
  });
const siteIn = (out: string) => readSite(join(root, out), () => {});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docs-stopped-'));
  mkdirSync(join(root, 'source/docs'), { recursive: true });
  for (let page = 0; page < PAGES; page++)
    writeFileSync(
      join(root, `source/docs/page-${page}.md`),
      `# Page ${page}\n\n${'some *words* of it\n\n'.repeat(50)}`,
    );
});
afterEach(async () => {
  await Promise.all(builders.splice(0).map(builder => builder.close()));
  rmSync(root, { recursive: true, force: true });
});

describe('a build that is stopped in the middle', () => {
  it('writes nothing any more, has no metadata, and leaves a cache that is whole', async () => {
    const builder = start();
    const stopped = build(builder, 'stopped').catch(error => error);
    while (!existsSync(join(root, 'stopped/page-0/index.html')))
      await nextTurn();
    await builder.close();
    expect(await stopped).toEqual(new Error('The docs builder is closed'));
    // What is published has this file: without it the folder is no site.
    expect(existsSync(join(root, 'stopped/techdocs_metadata.json'))).toBe(
      false,
    );
    rmSync(join(root, 'stopped'), { recursive: true });
    expect((await readdir(root)).sort()).toEqual(['cache', 'source']);

    const next = start();
    const { cachedPages, pages } = await build(next, 'next');
    expect(pages).toBe(PAGES);
    expect(cachedPages).toBeGreaterThan(0);
    await build(next, 'fresh', 'other-cache');
    expect(siteIn('next')).toEqual(siteIn('fresh'));
  });
});

describe('two builds at once with one cache', () => {
  it('both are whole, and what they kept is, too', async () => {
    await Promise.all([build(start(), 'one'), build(start(), 'other')]);
    const third = await build(start(), 'third');
    expect(third).toMatchObject({ pages: PAGES, cachedPages: PAGES });
    const site = siteIn('third');
    expect(siteIn('one')).toEqual(site);
    expect(siteIn('other')).toEqual(site);
    const kept = await readdir(join(root, 'cache'), { recursive: true });
    expect(kept.filter(file => file.endsWith('.part'))).toEqual([]);
  });
});
