import type { Problem } from '../problems';
import { readSiteConfig } from './siteConfig';

function read(text: string, env: Record<string, string> = {}) {
  const problems: Problem[] = [];
  const config = readSiteConfig(text, {
    file: 'mkdocs.yml',
    fallbackName: 'Fallback',
    env,
    report: problem => problems.push(problem),
  });
  return { config, problems };
}

describe('readSiteConfig', () => {
  it('has defaults for everything', () => {
    expect(read('').config).toMatchObject({
      siteName: 'Fallback',
      docsDir: 'docs',
      useDirectoryUrls: true,
      nav: undefined,
    });
  });

  it('reads nav in all its forms', () => {
    const { config } = read(
      'nav:\n  - index.md\n  - Guide:\n      - Start: start.md\n      - Deep:\n          - deep.md\n  - Site: https://example.com\n  - API: !include ./api/mkdocs.yml\n',
    );
    expect(config.nav).toEqual([
      { kind: 'page', path: 'index.md', title: undefined, line: 2 },
      {
        kind: 'section',
        title: 'Guide',
        line: 3,
        children: [
          { kind: 'page', title: 'Start', path: 'start.md', line: 4 },
          {
            kind: 'section',
            title: 'Deep',
            line: 5,
            children: [
              { kind: 'page', path: 'deep.md', title: undefined, line: 6 },
            ],
          },
        ],
      },
      { kind: 'page', title: 'Site', path: 'https://example.com', line: 7 },
      {
        kind: 'include',
        title: 'API',
        path: './api/mkdocs.yml',
        many: false,
        line: 8,
      },
    ]);
  });

  it('names what it does not know, with its line', () => {
    const { problems } = read(
      'site_name: A\nplugins:\n  - techdocs-core\n  - mystery\nmarkdown_extensions:\n  - toc:\n      permalink: true\n      nonsense: 1\n  - strange\ntypo_key: 1\n',
    );
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [10, '"typo_key" is not a known setting and was ignored'],
      [4, 'Plugin "mystery" is not supported and was ignored'],
      [8, 'Option "nonsense" of "toc" is not supported and was ignored'],
      [9, 'Markdown extension "strange" is not supported and was ignored'],
    ]);
  });

  it('reads the options of extensions', () => {
    const { config } = read(
      'markdown_extensions:\n  toc:\n    permalink: "#"\n    toc_depth: 2-3\n  pymdownx.highlight:\n    linenums: false\n  sane_lists:\n',
    );
    expect(config.markdown).toMatchObject({
      toc: { permalink: '#', topLevel: 2, bottomLevel: 3 },
      highlight: { lineNumbers: false },
      saneLists: true,
    });
  });

  it('reads variables that it was given, and no others', () => {
    const text =
      'site_name: !ENV NAME\nsite_description: !ENV [A, B, fallback]\nrepo_url: !ENV PATH\n';
    expect(read(text, { NAME: 'N', B: 'b' }).config).toMatchObject({
      siteName: 'N',
      siteDescription: 'b',
      repoUrl: undefined,
    });
    expect(read(text).config).toMatchObject({
      siteName: 'Fallback',
      siteDescription: 'fallback',
    });
  });

  it.each([
    ['site_name: !ENV [A, 1]', {}, '1'],
    ['site_name: !ENV [A]', {}, 'Fallback'],
    ['site_name: !ENV [A, B, "last"]', { B: 'b' }, 'b'],
    ['site_name: !ENV', {}, 'Fallback'],
  ])('reads %s', (text, env, siteName) => {
    expect(read(text, env).config.siteName).toBe(siteName);
  });

  it('takes booleans from variables', () => {
    const text = 'use_directory_urls: !ENV [FLAG, true]\n';
    expect(read(text, { FLAG: 'false' }).config.useDirectoryUrls).toBe(false);
    expect(read(text).config.useDirectoryUrls).toBe(true);
  });

  it('says what it leaves aside and why', () => {
    const { config, problems } = read(
      [
        'site_name: A',
        'hooks: [x.py]',
        'INHERIT: ../base.yml',
        'repo_url: github.com/o/r',
        'edit_uri_template: "{path}/{unknown}"',
        'edit_uri: ""',
        'theme: { name: material, custom_dir: x }',
        'extra: { a: 1 }',
        'plugins: 3',
      ].join('\n'),
    );
    expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '2: "hooks" was ignored: nothing of the docs is run',
      '3: "INHERIT" was ignored: settings of another file are not taken over',
      '9: "plugins" must be a list of names, and was ignored',
      '4: "repo_url" must be an address that begins with http:// or https://, and was ignored',
      '5: "edit_uri_template" may hold {path} and {path_noext} and no other fields, and was ignored',
    ]);
    expect(config).toMatchObject({
      repoUrl: undefined,
      editUri: '',
      editUriTemplate: undefined,
    });
  });

  it('tolerates relative tags and calls of Python without running them', () => {
    const { config, problems } = read(
      'markdown_extensions:\n  - pymdownx.snippets:\n      base_path: !relative $docs_dir\n  - toc:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify\n        kwds: { case: lower }\n',
    );
    expect(problems).toEqual([]);
    expect(config.siteName).toBe('Fallback');
  });

  it('keeps names of Python objects as text', () => {
    const { config, problems } = read(
      'markdown_extensions:\n  - toc:\n      slugify: !!python/name:pymdownx.slugs.uslugify\n  - pymdownx.emoji:\n      emoji_index: !!python/name:material.extensions.emoji.twemoji\n',
    );
    expect(config.markdown.toc.slugs).toEqual({
      style: 'pymdown',
      letters: 'lower',
      percentEncode: false,
    });
    expect(problems).toEqual([]);
  });

  it.each([
    ['site_name: A\nnav: [a\n', 'mkdocs.yml:3'],
    ['site_name: A\n\tb: 1\n', 'mkdocs.yml:2'],
    ['a: 1\na: 2\n', 'mkdocs.yml:2'],
    ['- a\n', 'mkdocs.yml:1: The file must hold settings'],
    ['nav: 3\n', 'mkdocs.yml:1: "nav" must be a list'],
    ['nav: "x"\n', 'mkdocs.yml:1: "nav" must be a list'],
    ['nav:\n  - A:\n', 'mkdocs.yml:2: Nav entry "A" has neither'],
    ['nav:\n  - A: 3\n', 'mkdocs.yml:2: "nav" must be a list'],
    ['a: 1\nsite_name: [b]\n', 'mkdocs.yml:2: "site_name" must be a text'],
    ['site_name: { a: b }\n', 'mkdocs.yml:1: "site_name" must be a text'],
    ['exclude_docs: [a]\n', 'mkdocs.yml:1: "exclude_docs" must be a text'],
    ['docs_dir: [a]\n', 'mkdocs.yml:1: "docs_dir" must be a text'],
    ['docs_dir: a/../../b\n', '"docs_dir" must be a folder inside'],
    ['"just text"\n', 'mkdocs.yml:1: The file must hold settings'],
    ['a: 1\nb: *missing\n', 'mkdocs.yml:2: "*missing" names nothing'],
    ['a: "unclosed\n', 'mkdocs.yml:'],
    ['nav:\n  - a.md\n  - [b.md]\n', 'mkdocs.yml:3: A nav entry must be'],
    [
      'x: 1\ndocs_dir: ../up\n',
      'mkdocs.yml:2: "docs_dir" must be a folder inside',
    ],
    ['docs_dir: /etc\n', '"docs_dir" must be a folder inside'],
    [
      'use_directory_urls: maybe\n',
      '"use_directory_urls" must be true or false',
    ],
  ])('refuses %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it('refuses a billion laughs', () => {
    const levels = Array.from(
      { length: 9 },
      (_unused, i) =>
        `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
    );
    expect(() => read(`a0: &a0 [x]\n${levels.join('\n')}\n`)).toThrow(
      /aliases/i,
    );
  });
});
