import { SiteTree } from '../testUtils/siteTree';

let tree: SiteTree;
beforeEach(() => {
  tree = new SiteTree();
});
afterEach(() => tree.remove());

describe('links', () => {
  it('that lead nowhere are problems with file and line', async () => {
    tree.write({
      'mkdocs.yml': 'site_name: A\n',
      'docs/index.md': [
        '# Home',
        '[page](none.md) [ok](b.md?x=1#b)',
        '[anchor](b.md#none) [own](#none) [own ok](#home)',
        '![image](none.png) ![remote](https://example.com/none.png)',
        '[folder](guide/) [no folder](none/) [no ending](LICENSE)',
        '[out](../secret/none.md) [far out](../../none.md)',
        '[source](../src/x.ts) ![source](../src/x.png)',
        '[encoded](a%20b.md) [named](<a b.md>) [broken code](%zz.md)',
        '[absolute](/none/) [protocol](//none) [mail](mailto:a@example.com)',
        '[file](x.csv) [empty]() [query](?a=b)',
        '',
        '<a href="none.md">in HTML as it stands</a>',
      ].join('\n'),
      'docs/b.md': '# B',
      'docs/a b.md': '# A B',
      'docs/guide/index.md':
        '# Guide\n\n[up](../b/) [down](x/) [wrong](../none)',
      'docs/guide/x.md': '# X\n\n[beside](../) [home](../../)',
      'docs/x.csv': 'a',
      'src/x.ts': '',
      'src/x.png': '',
    });
    const { problems, pages } = await tree.build();
    expect(problems).toEqual([
      'docs/index.md:2: The link "none.md" leads to no page or file of the docs',
      'docs/index.md:3: The link "b.md#none" leads to no heading of its page',
      'docs/index.md:3: The link "#none" leads to no heading of its page',
      'docs/index.md:4: The image "none.png" does not exist',
      'docs/index.md:5: The link "none/" leads to no page of the docs',
      'docs/index.md:5: The link "LICENSE" leads to no page of the docs',
      'docs/index.md:6: The link "../secret/none.md" leads to no page or file of the docs',
      'docs/index.md:6: The link "../../none.md" leads out of the source tree',
      'docs/index.md:7: The link "../src/x.ts" leads to a file that is not published: only what is in "docs" is',
      'docs/index.md:7: The image "../src/x.png" leads to a file that is not published: only what is in "docs" is',
      'docs/index.md:8: The link "%25zz.md" leads to no page or file of the docs',
      'docs/guide/index.md:3: The link "../none" leads to no page of the docs',
    ]);
    const links = pages['index.html'].links.map(({ href }) => href);
    expect(links).toEqual(
      expect.arrayContaining([
        'https://site.invalid/b/?x=1#b',
        'https://site.invalid/a%20b/',
        'https://site.invalid/none.md',
      ]),
    );
  });

  it('lead to the source host where it is known, but for images', async () => {
    tree.write({
      'mkdocs.yml':
        'repo_url: https://github.com/o/r\nedit_uri: edit/main/docs/\n',
      'docs/index.md':
        '# Home\n\n[code](../src/a%20b.ts#L3) [none](../src/none.ts) ![x](../src/x.png) [dir](../src/)',
      'src/a b.ts': '',
      'src/x.png': '',
    });
    const { problems, pages } = await tree.build();
    expect(pages['index.html'].links[0].href).toBe(
      'https://github.com/o/r/blob/main/src/a%20b.ts#L3',
    );
    expect(problems).toEqual([
      'docs/index.md:3: The link "../src/none.ts" leads to no page or file of the docs',
      'docs/index.md:3: The image "../src/x.png" leads to a file that is not published: only what is in "docs" is',
      'docs/index.md:3: The link "../src/" leads to no page of the docs',
    ]);
  });

  it('are taken from the place of a README that became the home page', async () => {
    tree.write({
      'README.md': '# Read me\n\n[a](docs/a.md) [code](src/x.ts)',
      'docs/a.md': '# A\n\n[up](../README.md)',
      'src/x.ts': '',
    });
    const { problems, pages } = await tree.build({
      sourceEditUrl: 'https://gitlab.com/g/r/-/edit/main/sub',
    });
    expect(problems).toEqual([]);
    expect(pages['index.html'].links.map(({ href }) => href)).toEqual([
      'https://site.invalid/a/',
      'https://gitlab.com/g/r/-/blob/main/sub/src/x.ts',
    ]);
  });
});

describe('nav', () => {
  it('may name files, and says which entries lead nowhere', async () => {
    tree.write({
      'mkdocs.yml':
        'nav:\n  - index.md\n  - Table: files/x.csv\n  - Gone: gone.md\n  - Bad: javascript:alert(1)\n  - docs/\nnot_in_nav: |\n  /quiet/\n  !keep.md\n',
      'docs/index.md': '# Home',
      'docs/files/x.csv': '',
      'docs/quiet/a.md': '# A',
      'docs/quiet/keep.md': '# Keep',
      'docs/orphan.md': '# Orphan',
    });
    const { problems, pages } = await tree.build();
    expect(problems).toEqual([
      'mkdocs.yml:4: "nav" names "gone.md", which is not among the docs',
      'mkdocs.yml:5: "nav" has the address "javascript:alert(1)", which was left out',
      'mkdocs.yml:6: "nav" names "docs/", which is not among the docs',
      'docs/orphan.md: The page is not in "nav", so that nobody finds it by reading on',
      'docs/quiet/keep.md: The page is not in "nav", so that nobody finds it by reading on',
    ]);
    expect(pages['orphan/index.html'].nav).toEqual([
      { title: 'Home', href: 'https://site.invalid/' },
      { title: 'Table', href: 'https://site.invalid/files/x.csv' },
    ]);
  });
});

describe('docs beside mkdocs.yml', () => {
  it('leave out what is no documentation', async () => {
    tree.write({
      'mkdocs.yml':
        'docs_dir: .\nplugins: [techdocs-core, same-dir]\nexclude_docs: |\n  drafts/\n  !drafts/keep.md\n',
      'README.md': '# Home\n\n![logo](logo.png)',
      'logo.png': '',
      'package.json': '{}',
      'site/index.html': '',
      'sub/data.json': '{}',
      'drafts/a.md': '',
      'drafts/keep.md': '# Keep',
      'node_modules/x/README.md': '',
    });
    const { pages, assets, problems } = await tree.build();
    expect(Object.keys(pages)).toEqual([
      'drafts/keep/index.html',
      'index.html',
    ]);
    expect(assets).toEqual(['logo.png', 'sub/data.json']);
    expect(problems).toEqual([]);
  });
});
