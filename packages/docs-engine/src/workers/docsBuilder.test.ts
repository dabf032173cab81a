import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocsBuildError } from '../problems';
import { DocsBuilder } from './docsBuilder';

let root: string;
let builder: DocsBuilder;

async function writeDocs(pages: Record<string, string>) {
  await mkdir(join(root, 'docs'), { recursive: true });
  for (const [name, text] of Object.entries(pages))
    await writeFile(join(root, 'docs', name), text);
}

const build = (limits = {}) =>
  builder.build({ sourceDir: root, outputDir: join(root, 'out'), limits });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'docs-builder-'));
  builder = DocsBuilder.create({ threads: 2, concurrency: 1 });
});
afterEach(async () => {
  await builder.close();
  await rm(root, { recursive: true, force: true });
});

// Each test starts threads that transform this package first.
jest.setTimeout(60_000);

describe('DocsBuilder', () => {
  it('builds in a worker, and keeps the order of pages when several threads share them', async () => {
    await writeDocs(
      Object.fromEntries(
        Array.from({ length: 90 }, (_unused, i) => [
          `p${String(i).padStart(2, '0')}.md`,
          `# Page ${i}\n\n\`\`\`js\nlet a = ${i};\n\`\`\``,
        ]),
      ),
    );
    expect(await build()).toMatchObject({ pages: 90, problems: [] });
    const { docs } = JSON.parse(
      await readFile(join(root, 'out/search/search_index.json'), 'utf8'),
    );
    expect(
      docs
        .filter((doc: { location: string }) => !doc.location.includes('#'))
        .map((doc: { title: string }) => doc.title),
    ).toEqual(Array.from({ length: 90 }, (_unused, i) => `Page ${i}`));
  });

  it('passes on what is wrong with the docs, and goes on', async () => {
    await writeDocs({ 'index.md': '# A' });
    await writeFile(join(root, 'mkdocs.yml'), 'nav: [\n');
    const error = await build().catch(caught => caught);
    expect(error).toBeInstanceOf(DocsBuildError);
    expect(error).toMatchObject({
      file: 'mkdocs.yml',
      line: 2,
      message: expect.stringMatching(/^mkdocs\.yml:2: /),
    });
    await rm(join(root, 'mkdocs.yml'));
    expect(await build()).toMatchObject({ pages: 1 });
  });

  it('stops a build that takes too long, and builds the next in a new worker', async () => {
    await writeDocs({ 'index.md': '# A' });
    await expect(build({ timeoutMs: 1 })).rejects.toThrow(
      'The docs took longer than 0.001 s to build',
    );
    expect(await build()).toMatchObject({ pages: 1 });
  });

  it('stops a build that needs too much memory', async () => {
    await writeDocs({ 'index.md': `${'> '.repeat(30)}a\n\n`.repeat(40_000) });
    await expect(build({ maxMemoryMb: 40 })).rejects.toThrow(
      'The docs needed more than 40 MB of memory to build',
    );
  });
});
