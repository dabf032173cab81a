import { SiteTree } from '../testUtils/siteTree';

let tree: SiteTree;
beforeEach(() => {
  tree = new SiteTree();
});
afterEach(() => tree.remove());

const redirects = (maps: string, more = '') =>
  `${more}plugins:\n  - redirects:\n      redirect_maps:\n${maps}`;

const refreshOf = (html: string) =>
  /<meta http-equiv="refresh" content="([^"]*)">/.exec(html)?.[1];

describe('redirects', () => {
  it('lead to pages, headings, folders and back up', async () => {
    tree.write({
      'mkdocs.yml': redirects(
        '        old/page.md: new.md#part\n        old/index.md: guide/index.md\n        guide/a.md: index.md\n',
      ),
      'docs/index.md': '# Home',
      'docs/new.md': '# New\n\n## Part',
      'docs/guide/index.md': '# Guide',
    });
    const { problems, pages } = await tree.build();
    expect(problems).toEqual([]);
    expect(refreshOf(tree.output('old/page/index.html'))).toBe(
      '0; url=../../new/#part',
    );
    expect(refreshOf(tree.output('old/index.html'))).toBe('0; url=../guide/');
    expect(refreshOf(tree.output('guide/a/index.html'))).toBe('0; url=../../');
    expect(pages['old/page/index.html'].links).toEqual([
      { href: 'https://site.invalid/new/#part', text: 'Go to its new place' },
    ]);
    expect(pages['old/page/index.html'].nav).toHaveLength(3);
  });

  it('lead to files where addresses are no folders', async () => {
    tree.write({
      'mkdocs.yml': redirects(
        '        old/page.md: sub/new.md#part\n        gone.md: index.md\n',
        'use_directory_urls: false\n',
      ),
      'docs/index.md': '# Home',
      'docs/sub/new.md': '# New',
    });
    await tree.build();
    expect(refreshOf(tree.output('old/page.html'))).toBe(
      '0; url=../sub/new.html#part',
    );
    expect(refreshOf(tree.output('gone.html'))).toBe('0; url=index.html');
  });

  it('lead to other sites in a way that the reader shows instead of going home', async () => {
    tree.write({
      'mkdocs.yml': redirects('        old.md: https://example.com/?a=1&b="\n'),
      'docs/index.md': '# Home',
    });
    const { pages } = await tree.build();
    expect(refreshOf(tree.output('old/index.html'))).toBe(
      '0; URL=https://example.com/?a=1&amp;b=&quot;',
    );
    expect(pages['old/index.html'].links[0].href).toBe(
      'https://example.com/?a=1&b=%22',
    );
  });

  it('are no pages of the search, the navigation or the sitemap', async () => {
    tree.write({
      'mkdocs.yml': redirects(
        '        old.md: index.md\n',
        'site_url: https://example.com\n',
      ),
      'docs/index.md': '# Home',
    });
    const { search, pages } = await tree.build();
    expect(search.map(({ location }) => location)).toEqual(['', '#home']);
    expect(pages['index.html'].nav).toHaveLength(1);
    expect(tree.output('sitemap.xml')).not.toContain('old');
    expect(JSON.parse(tree.output('techdocs_metadata.json')).files).toContain(
      'old/index.html',
    );
  });

  it('that cannot be are problems with a line', async () => {
    tree.write({
      'mkdocs.yml': redirects(
        [
          'new.md: index.md',
          'a.txt: index.md',
          '../up.md: index.md',
          'a.md: none.md',
          'b.md: javascript:alert(1)',
          'c.md: //example.com',
          '',
        ]
          .map(line => line && `        ${line}\n`)
          .join(''),
      ),
      'docs/index.md': '# Home',
      'docs/new.md': '# New',
    });
    const { problems } = await tree.build();
    expect(problems).toEqual([
      'mkdocs.yml:4: Redirect from "new.md" was ignored: the page exists',
      'mkdocs.yml:5: Redirect from "a.txt" does not name a Markdown file of the docs',
      'mkdocs.yml:6: Redirect from "../up.md" does not name a Markdown file of the docs',
      'mkdocs.yml:7: Redirect from "a.md" leads to "none.md", which is not among the docs',
      'mkdocs.yml:8: Redirect from "b.md" leads to "javascript:alert(1)", which is not among the docs',
      'mkdocs.yml:9: Redirect from "c.md" leads to "//example.com", which is not among the docs',
    ]);
  });
});
