import { execFileSync } from 'node:child_process';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildLimits } from '../limits';
import { DocsBuildError, formatProblem } from '../problems';
import { DocsBuilder } from './docsBuilder';

// The first test starts a thread that transforms this package.
jest.setTimeout(60_000);

let root: string;
let builder: DocsBuilder;

beforeAll(() => {
  builder = DocsBuilder.create({ threads: 1, concurrency: 1 });
});
afterAll(() => builder.close());
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'docs-hostile-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function tree(files: Record<string, string | Buffer>) {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, 'source', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function build(limits: Partial<BuildLimits> = {}) {
  return builder.build({
    sourceDir: join(root, 'source'),
    outputDir: join(root, 'out'),
    limits,
  });
}

const problemsOf = async () => (await build()).problems.map(formatProblem);

/** Aliases of aliases: a few lines that stand for millions. */
const laughs = (indent = '') =>
  ['a: &a [x, x, x, x, x, x, x, x, x]']
    .concat(
      ['b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => {
        const above = 'abcdef'[index];
        return `${name}: &${name} [${Array(9).fill(`*${above}`).join(', ')}]`;
      }),
    )
    .map(line => indent + line)
    .join('\n');

describe('what is no docs', () => {
  it('is left out: pipes, sockets, and devices by a link', async () => {
    await tree({ 'docs/index.md': '# A' });
    execFileSync('mkfifo', [
      join(root, 'source/docs/pipe.md'),
      join(root, 'source/docs/pipe.png'),
    ]);
    const server = createServer().listen(join(root, 'source/docs/socket.md'));
    try {
      expect(await build()).toMatchObject({ pages: 1, problems: [] });
    } finally {
      server.close();
    }
  });

  it('never holds up a build, wherever it stands', async () => {
    await tree({ 'docs/index.md': '# A\n\n--8<-- "pipe"' });
    execFileSync('mkfifo', [join(root, 'source/pipe')]);
    expect(await problemsOf()).toEqual([
      'docs/index.md:3: Snippet "pipe" was not found in the source tree',
    ]);
    execFileSync('mkfifo', [join(root, 'source/mkdocs.yml')]);
    await expect(build()).rejects.toThrow(
      'mkdocs.yml: This is not a regular file',
    );
  });
});

describe('a bomb of YAML', () => {
  it('in mkdocs.yml ends the build', async () => {
    await tree({ 'docs/index.md': '# A', 'mkdocs.yml': laughs() });
    await expect(build()).rejects.toThrow(/^mkdocs\.yml: .*alias/i);
  });

  it('in a page is a problem of the page', async () => {
    await tree({ 'docs/index.md': `---\n${laughs()}\n---\n# A` });
    expect(await problemsOf()).toEqual([
      expect.stringMatching(/^docs\/index\.md.*metadata is not valid.*alias/i),
    ]);
  });

  it('in a block is harmless', async () => {
    await tree({
      'docs/index.md': `/// note | A\n${laughs('    ')}\n\nText\n///`,
    });
    expect(await build()).toMatchObject({ pages: 1 });
  });
});

describe('metadata', () => {
  it('cannot change what all objects have', async () => {
    await tree({
      'docs/index.md':
        '---\n__proto__:\n  hide: [navigation]\n  polluted: true\nconstructor:\n  prototype:\n    polluted: true\n---\n# A',
      'docs/b.md': '__proto__: x\n\n# B',
      'mkdocs.yml': 'extra:\n  __proto__:\n    polluted: true\n__proto__: {}\n',
    });
    expect(await build()).toMatchObject({ pages: 2 });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('text in other encodings', () => {
  it('is read where the file says so, and told of where it does not', async () => {
    await tree({
      'docs/index.md': Buffer.from('\uFEFF# Grüße', 'utf16le'),
      'docs/big.md': Buffer.from('\uFEFF# Größe', 'utf16le').swap16(),
      'docs/bom.md': '\uFEFF# Maß',
      'docs/latin.md': Buffer.from('# A\n\nGrüße', 'latin1'),
    });
    const { problems } = await build();
    expect(problems.map(formatProblem)).toEqual([
      'docs/latin.md:3: The page has characters that are not UTF-8',
    ]);
    const titles = await readFile(
      join(root, 'out/search/search_index.json'),
      'utf8',
    );
    for (const word of ['Grüße', 'Größe', 'Maß'])
      expect(titles).toContain(`"title":"${word}"`);
  });
});

describe('names', () => {
  it('may hold whatever a file system takes', async () => {
    const names = [
      'a\nb.md',
      '🚀 rocket.md',
      'a..b...md',
      '"quoted" & <b>.md',
      "it's #1?.md",
      '%2e%2e%2f.md',
      `${'x'.repeat(240)}.md`,
      'back\\slash.md',
    ];
    await tree({
      'docs/index.md': '# A',
      ...Object.fromEntries(names.map(name => [`docs/n/${name}`, '# N'])),
    });
    const { pages, files } = await build();
    expect(pages).toBe(names.length + 1);
    expect(await readdir(root)).toEqual(['out', 'source']);
    expect(files.every(file => !file.split('/').includes('..'))).toBe(true);
  });
});

describe('snippets', () => {
  it('that name themselves come to an end', async () => {
    const self = '--8<-- "self.md"\n'.repeat(10);
    await tree({ 'docs/index.md': '--8<-- "self.md"', 'self.md': self });
    expect(await problemsOf()).toContain(
      'docs/index.md:1: The page takes more than 5000 snippets',
    );
  });
});

describe('a page beyond what can be drawn', () => {
  it.each([
    ['quotes', '> '.repeat(20_000)],
    ['lists', Array.from({ length: 500 }, (_u, i) => `${'  '.repeat(i)}- a`)],
    [
      'admonitions',
      Array.from({ length: 300 }, (_u, i) => `${'    '.repeat(i)}!!! note`),
    ],
    ['HTML', '<div>'.repeat(20_000)],
    ['Markdown in HTML', '<div markdown>\n\n'.repeat(500)],
  ])('nests %s and is built all the same', async (_name, text) => {
    await tree({ 'docs/index.md': [text].flat().join('\n') });
    expect(await build()).toMatchObject({ pages: 1 });
  });

  it('has more abbreviations than one pattern takes', async () => {
    const lines = Array.from({ length: 20_000 }, (_u, i) => `*[A${i}]: a`);
    await tree({ 'docs/index.md': `${lines.join('\n')}\n\nA1 A2` });
    expect(await problemsOf()).toEqual([
      'docs/index.md: Of 20000 abbreviations only 1000 are shown: at most 1000 are, with 50000 characters together',
    ]);
  });

  it('has code that a grammar cannot bear', async () => {
    const code = `${'(a[{<"\'`'.repeat(200)}\n`;
    await tree({
      'docs/index.md': ['cpp', 'markdown', 'latex', 'perl']
        .map(language => `\`\`\`${language}\n${code}\`\`\`\n`)
        .join('\n'),
    });
    expect(await build()).toMatchObject({ pages: 1 });
  });
});

describe('many problems', () => {
  it('are counted rather than listed', async () => {
    await tree({ 'docs/index.md': '[a](gone.md)\n\n'.repeat(3_000) });
    const problems = await problemsOf();
    expect(problems).toHaveLength(1_001);
    expect(problems[1_000]).toBe(
      'docs: There are 2000 more problems, which are not listed',
    );
  });
});

describe('a folder of links to folders', () => {
  it('is counted, however small it is', async () => {
    const docs = join(root, 'source/docs');
    await tree({ 'docs/index.md': '# A' });
    for (let level = 0; level < 20; level++) {
      await mkdir(join(docs, `l${level}`), { recursive: true });
      for (const name of ['a', 'b'])
        await symlink(`../l${level + 1}`, join(docs, `l${level}`, name));
    }
    await mkdir(join(docs, 'l20'));
    await expect(build({ maxFiles: 1_000 })).rejects.toThrow(
      'The docs have more than 1000 files and folders',
    );
  });
});

describe('the caller', () => {
  it('goes on working while a build takes all the time it may', async () => {
    await tree({
      'docs/index.md': Array.from(
        { length: 40_000 },
        (_u, i) => `[^${i}]\n\n[^${i}]: a\n`,
      ).join('\n'),
    });
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 5);
    const error = await build({ timeoutMs: 1_500 }).catch(caught => caught);
    clearInterval(ticking);
    expect(error).toBeInstanceOf(DocsBuildError);
    expect(error.message).toBe('The docs took longer than 1.5 s to build');
    // 300 on an idle machine; one that was held up for the whole build has one.
    expect(ticks).toBeGreaterThan(20);
  });

  it('may take the output away at once after a build that failed, and builds again', async () => {
    await tree({
      'docs/index.md': '> '.repeat(30).concat('a\n\n').repeat(40_000),
    });
    await expect(build({ maxMemoryMb: 40 })).rejects.toThrow(
      'The docs needed more than 40 MB of memory to build',
    );
    await rm(join(root, 'out'), { recursive: true, force: true });
    expect(await readdir(root)).toEqual(['source']);
    await tree({ 'docs/index.md': '# A' });
    expect(await build()).toMatchObject({ pages: 1 });
  });
});
