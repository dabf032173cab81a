import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { buildSiteWith } from '../build/buildSite';
import { renderInline } from '../build/renderInline';
import {
  LISTED_DIFFERENCES,
  normalizeArticle,
  normalizeSites,
} from './listedDifferences';
import { buildWithMkdocs, findMkdocs, prepareForMkdocs } from './mkdocs';
import { readSite, type SiteFacts } from './siteFacts';

const REPOSITORY = join(__dirname, '../../../..');
const README = readFileSync(join(__dirname, '../../README.md'), 'utf8');

const demoTrees = globSync('examples/demo/**/mkdocs.yml', { cwd: REPOSITORY })
  .map(dirname)
  .sort();
const fixtures = ['syntax', 'files'].map(name =>
  relative(REPOSITORY, join(__dirname, '__fixtures__', name)),
);
/** The manual, the demo organisation, and trees that use all there is. */
const TREES = ['.', ...demoTrees, ...fixtures];

const docsDirOf = (tree: string) =>
  /^docs_dir: *(\S+)/m.exec(
    readFileSync(join(REPOSITORY, tree, 'mkdocs.yml'), 'utf8'),
  )?.[1] ?? 'docs';

const found = findMkdocs();
const suite = 'python' in found ? describe : describe.skip;
const reason = 'missing' in found ? ` (skipped: ${found.missing})` : '';

suite(`The same docs built by MkDocs and by the engine${reason}`, () => {
  let work: string;
  const sites = new Map<string, { mkdocs: SiteFacts; engine: SiteFacts }>();

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'docs-oracle-'));
    const jobs = TREES.map((tree, index) => ({
      tree,
      source: join(work, `${index}`, 'source'),
      site: join(work, `${index}`, 'mkdocs'),
      ours: join(work, `${index}`, 'engine'),
    }));
    for (const { tree, source } of jobs)
      prepareForMkdocs(join(REPOSITORY, tree), docsDirOf(tree), source);
    if ('python' in found) buildWithMkdocs(found.python, jobs);
    for (const { tree, site, ours } of jobs) {
      await buildSiteWith(
        { sourceDir: join(REPOSITORY, tree), outputDir: ours },
        renderInline,
      );
      const pair = {
        mkdocs: readSite(site, normalizeArticle),
        engine: readSite(ours, normalizeArticle),
      };
      normalizeSites(pair.mkdocs, pair.engine);
      sites.set(tree, pair);
    }
  }, 120_000);
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  describe.each(TREES)('%s', tree => {
    it('has the same pages and files', () => {
      const { mkdocs, engine } = sites.get(tree)!;
      expect(Object.keys(engine.pages)).toEqual(Object.keys(mkdocs.pages));
      expect(engine.assets).toEqual(mkdocs.assets);
    });

    it.each([
      'headings',
      'text',
      'links',
      'images',
      'code',
      'nav',
      'toc',
      'previous',
      'next',
      'editUrl',
    ] as const)('has the same %s on every page', fact => {
      const { mkdocs, engine } = sites.get(tree)!;
      const ofAll = ({ pages }: SiteFacts) =>
        Object.entries(pages).map(([file, page]) => [file, page[fact]]);
      expect(ofAll(engine)).toEqual(ofAll(mkdocs));
    });

    it('has the same search index', () => {
      const { mkdocs, engine } = sites.get(tree)!;
      expect(engine.search).toEqual(mkdocs.search);
    });
  });
});

describe('The list of deliberate differences', () => {
  const rows = [...README.matchAll(/^\| (.*?) +\|/gm)].map(match => match[1]);

  it.each(LISTED_DIFFERENCES.map(({ name }) => name))(
    'has a row for %s',
    name => {
      expect(rows).toContain(name);
    },
  );
});
