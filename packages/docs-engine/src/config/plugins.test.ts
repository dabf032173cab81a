import { readSiteConfig } from './siteConfig';

function read(plugins: string) {
  const problems: string[] = [];
  const config = readSiteConfig(`plugins:\n${plugins}`, {
    file: 'mkdocs.yml',
    fallbackName: 'Docs',
    report: ({ line, message }) => problems.push(`${line}: ${message}`),
  });
  return { problems, redirects: config.redirects };
}

describe('plugins', () => {
  it('that are built in are known with their options', () => {
    expect(
      read(
        [
          '  - techdocs-core:',
          '      use_material_search: true',
          '      use_pymdownx_blocks: false',
          '      disable_github_callouts: true',
          '  - search:',
          '      lang: en',
          '      separator: "x"',
          '  - material/search',
          '  - monorepo',
          '  - same-dir',
          '  - redirects:',
          '      redirect_maps:',
          '        a.md: b.md',
          '        c/d.md: https://example.com/x#y',
          '',
        ].join('\n'),
      ),
    ).toEqual({
      problems: [],
      redirects: [
        { from: 'a.md', to: 'b.md', line: 14 },
        { from: 'c/d.md', to: 'https://example.com/x#y', line: 15 },
      ],
    });
  });

  it('may be written as a map, and be switched off', () => {
    expect(
      read(
        '  techdocs-core: {}\n  redirects:\n    enabled: false\n    redirect_maps: { a.md: b.md }\n',
      ),
    ).toEqual({ problems: [], redirects: [] });
  });

  it.each([
    ['  - mystery\n', '2: Plugin "mystery" is not supported and was ignored'],
    [
      '  - techdocs-core\n  - toString\n',
      '3: Plugin "toString" is not supported and was ignored',
    ],
    [
      '  - search:\n      lang: en\n      colour: red\n',
      '4: Option "colour" of plugin "search" is not supported and was ignored',
    ],
    [
      '  - techdocs-core: 3\n',
      '2: Plugin "techdocs-core" takes options such as "option: value", and what stands there was ignored',
    ],
    ['  - 3\n', '2: A plugin must be a name, and this was ignored'],
    ['  - [a]\n', '2: A plugin must be a name, and this was ignored'],
    [
      '  - redirects:\n      redirect_maps: [a]\n',
      '3: "redirect_maps" must name pages, such as "old.md: new.md", and was ignored',
    ],
    [
      '  - redirects:\n      redirect_maps:\n        a.md: [b.md]\n',
      '4: Redirect from "a.md" must lead to a page or an address',
    ],
  ])('%j are a problem with a line', (plugins, problem) => {
    expect(read(plugins)).toEqual({ problems: [problem], redirects: [] });
  });
});
