import {
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildLimits } from '../limits';
import { formatProblem } from '../problems';
import { type BuildOptions, buildSiteWith } from './buildSite';
import { renderInline } from './renderInline';

let root: string;
const source = () => join(root, 'source');
const output = (file: string) => readFile(join(root, 'out', file), 'utf8');

async function tree(files: Record<string, string>) {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(source(), path)), { recursive: true });
    await writeFile(join(source(), path), content);
  }
}

const build = (options: Partial<BuildOptions> = {}) =>
  buildSiteWith(
    {
      sourceDir: source(),
      outputDir: join(root, 'out'),
      siteName: 'Site',
      ...options,
    },
    renderInline,
  );

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'docs-engine-')));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('a site', () => {
  it('has pages, assets, search index, sitemap, 404 and metadata', async () => {
    await tree({
      'mkdocs.yml': 'site_name: My docs\nsite_description: All of it\n',
      'docs/index.md': '# Home\n\nText',
      'docs/a/b.md': '# B',
      'docs/img/x.png': 'x',
    });
    const result = await build();
    expect(result).toMatchObject({
      siteName: 'My docs',
      pages: 2,
      cachedPages: 0,
      problems: [],
    });
    expect(result.files).toEqual([
      '404.html',
      'a/b/index.html',
      expect.stringMatching(
        /^assets\/stylesheets\/main\.[0-9a-f]{8}\.min\.css$/,
      ),
      'img/x.png',
      'index.html',
      'search/search_index.json',
      'sitemap.xml',
      'techdocs_metadata.json',
    ]);
    expect(JSON.parse(await output('techdocs_metadata.json'))).toEqual({
      site_name: 'My docs',
      site_description: 'All of it',
      build_timestamp: expect.any(Number),
      files: result.files,
    });
    expect(JSON.parse(await output('search/search_index.json')).docs).toEqual([
      { location: '', title: 'Home', text: 'Home¶ Text'.replace('¶', '') },
      { location: '#home', title: 'Home', text: 'Text' },
      { location: 'a/b/', title: 'B', text: 'B' },
      { location: 'a/b/#b', title: 'B', text: '' },
    ]);
  });

  it('says when its newest page was written', async () => {
    await tree({ 'docs/index.md': '# A', 'docs/b.md': '# B' });
    await utimes(join(source(), 'docs/index.md'), 0, 1_000_000_000);
    await utimes(join(source(), 'docs/b.md'), 0, 1_700_000_000);
    expect(await build()).toMatchObject({
      sourceModifiedAt: '2023-11-14T22:13:20.000Z',
    });
  });

  it('has the names that the reader and its add-ons look for', async () => {
    await tree({
      'mkdocs.yml':
        'nav:\n  - Home: index.md\n  - Guide:\n      - guide/a.md\n      - guide/b.md\nrepo_url: https://github.com/o/r\nedit_uri: edit/main/docs/\n',
      'docs/index.md': '# Home\n\n## Part',
      'docs/guide/a.md': '# A',
      'docs/guide/b.md': '# B',
    });
    await build();
    const html = await output('guide/a/index.html');
    for (const name of [
      '<div class="md-sidebar md-sidebar--primary" data-md-component="sidebar" data-md-type="navigation">',
      '<div class="md-sidebar md-sidebar--secondary" data-md-component="sidebar" data-md-type="toc">',
      '<main class="md-main" data-md-component="main">',
      '<div class="md-content" data-md-component="content"><article class="md-content__inner md-typeset">',
      '<a href="https://github.com/o/r/edit/main/docs/guide/a.md" title="Edit this page" class="md-content__button md-icon">',
      '<label class="md-header__button md-icon" for="__drawer">',
      '<li class="md-nav__item md-nav__item--active md-nav__item--nested"><input class="md-nav__toggle md-toggle" type="checkbox"',
      '<a href="../../" class="md-footer__link md-footer__link--prev" rel="prev"',
      '<a href="../../guide/b/" class="md-footer__link md-footer__link--next" rel="next"',
    ]) {
      expect(html).toContain(name);
    }
    expect(html).toMatch(
      /<link rel="stylesheet" href="\.\.\/\.\.\/assets\/stylesheets\/main\.[0-9a-f]{8}\.min\.css">/,
    );
    expect(await output('index.html')).toContain(
      '<a href="#part" class="md-nav__link">',
    );
  });

  it('orders pages by their files without nav: index first, folders last', async () => {
    await tree({
      'docs/b.md': '# B',
      'docs/a/z.md': '# Z',
      'docs/a/README.md': '# A home',
      'docs/index.md': '# Home',
      'docs/my-folder/x.md': 'X',
      'docs/Zebra.md': '# Zebra',
    });
    await build();
    const titles = [
      ...(await output('index.html')).matchAll(
        /<span class="md-ellipsis">([^<]*)</g,
      ),
    ].map(match => match[1]);
    expect(titles.slice(0, 8)).toEqual([
      'Home',
      'Zebra',
      'B',
      'A',
      'A home',
      'Z',
      'My folder',
      'X',
    ]);
  });

  it('is built from a README alone, and from a README beside a docs folder', async () => {
    await tree({
      'README.md': '# Read me\n\n![x](x.png) [code](src/a.ts)',
      'x.png': 'x',
      'src/a.ts': 'x',
      'docs.txt': '',
    });
    expect((await build()).files).toEqual(
      expect.arrayContaining(['index.html', 'x.png']),
    );
    await tree({
      'docs/a.md': '# A\n\n[up](../README.md)',
      'README.md': '# Read me\n\n[a](docs/a.md#a)',
    });
    const { problems, pages } = await build();
    expect({ problems, pages }).toEqual({ problems: [], pages: 2 });
    expect(await output('index.html')).toContain('<a href="a/#a">a</a>');
    expect(await output('a/index.html')).toContain('<a href="../">up</a>');
  });

  it('lets docs lie beside mkdocs.yml, which is not published', async () => {
    await tree({
      'mkdocs.yml': 'docs_dir: .\n',
      'index.md': '# Home',
      'node_modules/x/README.md': '# X',
    });
    expect(await build()).toMatchObject({
      pages: 1,
      files: expect.not.arrayContaining(['mkdocs.yml']),
    });
  });

  it('leaves out what mkdocs.yml excludes', async () => {
    await tree({
      'mkdocs.yml': 'exclude_docs: |\n  drafts/\n  *.tmp\n',
      'docs/index.md': '# A',
      'docs/drafts/x.md': '# X',
      'docs/y.tmp': '',
      'docs/.hidden.md': '',
    });
    expect(
      (await build()).files.filter(file => !file.startsWith('assets/')),
    ).toEqual([
      '404.html',
      'index.html',
      'search/search_index.json',
      'sitemap.xml',
      'techdocs_metadata.json',
    ]);
  });

  it('leads old addresses to new ones', async () => {
    await tree({
      'mkdocs.yml':
        'plugins:\n  - redirects:\n      redirect_maps:\n        old/page.md: new.md#part\n        gone.md: nowhere.md\n',
      'docs/index.md': '# A',
      'docs/new.md': '# New\n\n## Part',
    });
    const { problems } = await build();
    expect(await output('old/page/index.html')).toContain(
      '<meta http-equiv="refresh" content="0; url=../../new/#part">',
    );
    expect(problems.map(problem => problem.message)).toEqual([
      expect.stringContaining('"nowhere.md"'),
    ]);
  });
});

describe('problems', () => {
  it('name file and line', async () => {
    await tree({
      'mkdocs.yml': 'nav:\n  - index.md\n  - gone.md\n',
      'docs/index.md':
        '# A\n\n[a](none.md)\n[b](b.md#nope)\n![c](c.png)\n[ok](b.md#b)',
      'docs/b.md': '# B',
    });
    const { problems } = await build();
    expect(problems.map(formatProblem)).toEqual([
      'mkdocs.yml:3: "nav" names "gone.md", which is not among the docs',
      'docs/b.md: The page is not in "nav", so that nobody finds it by reading on',
      'docs/index.md:3: The link "none.md" leads to no page or file of the docs',
      'docs/index.md:4: The link "b.md#nope" leads to no heading of its page',
      'docs/index.md:5: The image "c.png" does not exist',
    ]);
  });
});

describe('the cache', () => {
  it('renders only what changed', async () => {
    const cacheDir = join(root, 'cache');
    await tree({ 'docs/index.md': '# A\n\n[b](b.md)', 'docs/b.md': '# B' });
    expect(await build({ cacheDir })).toMatchObject({ cachedPages: 0 });
    const before = await output('index.html');
    expect(await build({ cacheDir })).toMatchObject({ cachedPages: 2 });
    expect(await output('index.html')).toBe(before);
    await tree({ 'docs/b.md': '# B2' });
    expect(await build({ cacheDir })).toMatchObject({ cachedPages: 1 });
  });

  it('renders a page anew when another server draws its diagrams', async () => {
    const cacheDir = join(root, 'cache');
    await tree({ 'docs/index.md': '```plantuml\na -> b\n```\n' });
    await build({ cacheDir });
    expect(await output('index.html')).toContain('language-plantuml');
    expect(
      await build({ cacheDir, plantumlServer: 'https://draw.example.com' }),
    ).toMatchObject({ cachedPages: 0, problems: [] });
    expect(await output('index.html')).toContain(
      '<img class="plantuml" src="https://draw.example.com/svg/',
    );
  });

  it('renders a page anew when what it links to comes or goes', async () => {
    const cacheDir = join(root, 'cache');
    await tree({ 'docs/index.md': '# A\n\n[b](b.md)' });
    expect((await build({ cacheDir })).problems).toHaveLength(1);
    await tree({ 'docs/b.md': '# B' });
    expect(await build({ cacheDir })).toMatchObject({
      cachedPages: 0,
      problems: [],
    });
    expect(await output('index.html')).toContain('<a href="b/">b</a>');
  });
});

describe('the cache of pages with snippets', () => {
  it('renders a page anew when a snippet changes, comes or goes', async () => {
    const cacheDir = join(root, 'cache');
    const cached = async () => (await build({ cacheDir })).cachedPages;
    await tree({ 'docs/index.md': '# A\n\n--8<-- "a.txt"', 'a.txt': 'One' });
    expect(await cached()).toBe(0);
    expect(await cached()).toBe(1);
    await tree({ 'a.txt': 'Two' });
    expect(await cached()).toBe(0);
    expect(await output('index.html')).toContain('Two');
    await rm(join(source(), 'a.txt'));
    expect(await cached()).toBe(0);
    expect(await cached()).toBe(1);
    await tree({ 'a.txt': 'Three' });
    expect(await cached()).toBe(0);
    expect(await output('index.html')).toContain('Three');
  });
});

describe('hostile trees', () => {
  const limits = (values: Partial<BuildLimits>) => build({ limits: values });

  it('may not lead out of the tree by links', async () => {
    await writeFile(join(root, 'secret.md'), '# Secret');
    await tree({ 'docs/index.md': '# A' });
    await symlink(join(root, 'secret.md'), join(source(), 'docs/secret.md'));
    await expect(build()).rejects.toThrow(
      'secret.md: "secret.md" leaves the source tree',
    );
  });

  it('may hold links inside the tree, even in a circle', async () => {
    await tree({ 'docs/index.md': '# A', 'shared/x.md': '# X' });
    await symlink(join(source(), 'shared'), join(source(), 'docs/shared'));
    await symlink(join(source(), 'docs'), join(source(), 'docs/again'));
    expect(await build()).toMatchObject({ pages: 2 });
  });

  it('cannot take snippets from outside', async () => {
    await writeFile(join(root, 'secret.md'), 'Secret');
    await tree({
      'docs/index.md': '# A\n\n--8<-- "../secret.md"\n--8<-- "link.md"',
    });
    await symlink(join(root, 'secret.md'), join(source(), 'link.md'));
    const { problems } = await build();
    expect(problems).toHaveLength(2);
    expect(await output('index.html')).not.toContain('Secret');
  });

  it.each<[string, Record<string, string>, Partial<BuildLimits>, string]>([
    [
      'many files',
      { 'docs/a.md': '', 'docs/b.md': '', 'docs/c.md': '' },
      { maxFiles: 2 },
      'more than 2 files',
    ],
    [
      'a large page',
      { 'docs/a.md': 'x'.repeat(3000) },
      { maxPageBytes: 2048 },
      'docs/a.md: The file has 3 KB; at most 2 KB',
    ],
    [
      'many bytes',
      { 'docs/a.png': 'x'.repeat(3000) },
      { maxTotalBytes: 2048 },
      'The docs have more than',
    ],
    [
      'a large site',
      { 'docs/a.md': '# A', 'docs/b.md': '# B' },
      { maxOutputBytes: 2048 },
      'Each of its 2 pages holds the whole navigation',
    ],
    [
      'large files beside small pages',
      { 'docs/a.md': '# A', 'docs/b.png': 'x'.repeat(50_000) },
      { maxOutputBytes: 40_000 },
      'or raise the limit "maxOutputBytes"',
    ],
    [
      'deep folders',
      { 'docs/a/b/c/d.md': '' },
      { maxDepth: 2 },
      'nested more than 2 deep',
    ],
    [
      'a large config',
      { 'mkdocs.yml': `# ${'x'.repeat(3000)}` },
      { maxConfigBytes: 2048 },
      'mkdocs.yml: The file has',
    ],
  ])('ends on %s', async (_name, files, values, message) => {
    await tree(files);
    await expect(limits(values)).rejects.toThrow(message);
  });

  it.each([
    ['no folder', {}, 'The source folder does not exist'],
    [
      'no docs folder',
      { 'mkdocs.yml': 'site_name: A' },
      'mkdocs.yml: The docs folder "docs" does not exist',
    ],
    [
      'no pages',
      { 'mkdocs.yml': 'site_name: A', 'docs/x.png': '' },
      'There is no Markdown file in "docs"',
    ],
    [
      'two sources for one page',
      { 'docs/a.md': '', 'docs/a/index.md': '' },
      'would both be written to "a/index.html"',
    ],
  ])('says what to mend when there is %s', async (_name, files, message) => {
    await tree(files as Record<string, string>);
    await expect(build()).rejects.toThrow(message);
  });
});
