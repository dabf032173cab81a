import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarkdownExtensions } from '../config/markdownExtensions';
import { renderTestPage } from '../testUtils/renderMarkdown';
import { splitFrontMatter } from './frontMatter';

const FOLDER = join(__dirname, '__golden__');
/** Set it to write what is rendered now, then read the difference. */
const UPDATE = Boolean(process.env.UPDATE_GOLDEN);

const names = readdirSync(FOLDER);
const sources = names.filter(name => name.endsWith('.md'));
const expected = (name: string) => name.replace(/\.md$/, '.html');
const read = (...path: string[]) => readFileSync(join(FOLDER, ...path), 'utf8');

const snippets = Object.fromEntries(
  readdirSync(join(FOLDER, 'snippets')).map(name => [
    name,
    read('snippets', name),
  ]),
);

/** The page as a build renders it, with its metadata and problems below it. */
async function render(source: string): Promise<string> {
  const { meta } = splitFrontMatter(source);
  const problems: string[] = [];
  const page = await renderTestPage(source, {
    snippets,
    options: options =>
      Object.assign(
        options,
        readMarkdownExtensions(meta.markdown_extensions, {
          blocks: meta.use_pymdownx_blocks === true,
          plantumlServer: meta.plantuml_server as string | undefined,
          report: (message, path) =>
            problems.push(`${path.join('/')}: ${message}`),
        }),
      ),
  });
  problems.push(
    ...page.problems.map(({ line, message }) => `line ${line}: ${message}`),
  );
  const settings = ['markdown_extensions', 'plantuml_server'];
  const shown = Object.entries(page.meta).filter(
    ([key]) => !settings.includes(key) && key !== 'use_pymdownx_blocks',
  );
  return [
    page.html.trimEnd(),
    ...shown.map(([key, value]) => `<!-- ${key}: ${JSON.stringify(value)} -->`),
    ...problems.map(problem => `<!-- ${problem} -->`),
    '',
  ].join('\n');
}

describe('each element of the dialect', () => {
  it('has a source and what it renders to, and nothing else', () => {
    expect(names.sort()).toEqual(
      [...sources, ...sources.map(expected), 'snippets'].sort(),
    );
  });

  it.each(sources)('%s', async name => {
    const html = await render(read(name));
    if (UPDATE) writeFileSync(join(FOLDER, expected(name)), html);
    expect(html).toBe(read(expected(name)));
  });
});
