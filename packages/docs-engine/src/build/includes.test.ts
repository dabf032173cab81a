import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SiteTree } from '../testUtils/siteTree';

let tree: SiteTree;
beforeEach(() => {
  tree = new SiteTree();
});
afterEach(() => tree.remove());

const site = (path: string) => `https://site.invalid/${path}`;

describe('nav with included sites', () => {
  it('has their pages, files and navigation below its own', async () => {
    tree.write({
      'mkdocs.yml':
        'site_name: All\nnav:\n  - Home: index.md\n  - Teams:\n      - Team A: "!include ./team-a/mkdocs.yml"\n      - Team B: !include team-b/mkdocs.yml\n  - Cross: cross.md\nplugins: [techdocs-core]\n',
      'docs/index.md':
        '# Home\n\n[a](team-a/index.md) [b](teams/b/deep/x.md#x)',
      'docs/cross.md': '# Cross\n\n[by source](../team-a/docs/how.md)',
      'team-a/mkdocs.yml':
        'site_name: team-a\nnav:\n  - index.md\n  - How: how.md\n  - Out: https://example.com\n',
      'team-a/docs/index.md':
        '# A\n\n[how](how.md) [home](../index.md) [b](../teams/b/README.md)\n\n![x](img/x.png)',
      'team-a/docs/how.md': '# How it works',
      'team-a/docs/img/x.png': 'x',
      'team-b/mkdocs.yml': 'site_name: teams/b\ndocs_dir: text\n',
      'team-b/text/README.md': '# B',
      'team-b/text/deep/x.md': '# X',
      'team-b/docs/unused.md': '# Unused',
    });
    const { pages, assets, problems, search } = await tree.build();
    expect(problems).toEqual([]);
    expect(Object.keys(pages)).toEqual([
      'cross/index.html',
      'index.html',
      'team-a/how/index.html',
      'team-a/index.html',
      'teams/b/deep/x/index.html',
      'teams/b/index.html',
    ]);
    expect(assets).toEqual(['team-a/img/x.png']);
    expect(pages['index.html'].nav).toEqual([
      { title: 'Home', href: site(''), children: undefined },
      {
        title: 'Teams',
        href: undefined,
        children: [
          {
            title: 'Team A',
            href: undefined,
            children: [
              { title: 'A', href: site('team-a/'), children: undefined },
              { title: 'How', href: site('team-a/how/'), children: undefined },
              {
                title: 'Out',
                href: 'https://example.com/',
                children: undefined,
              },
            ],
          },
          {
            title: 'Team B',
            href: undefined,
            children: [
              { title: 'B', href: site('teams/b/'), children: undefined },
              {
                title: 'Deep',
                href: undefined,
                children: [
                  {
                    title: 'X',
                    href: site('teams/b/deep/x/'),
                    children: undefined,
                  },
                ],
              },
            ],
          },
        ],
      },
      { title: 'Cross', href: site('cross/'), children: undefined },
    ]);
    expect(pages['team-a/index.html']).toMatchObject({
      links: [
        { href: site('team-a/how/') },
        { href: site('') },
        { href: site('teams/b/') },
      ],
      images: [{ src: site('team-a/img/x.png') }],
      previous: { title: 'Home' },
      next: { title: 'How' },
    });
    expect(pages['index.html'].links.map(({ href }) => href)).toEqual([
      site('team-a/'),
      site('teams/b/deep/x/#x'),
    ]);
    expect(pages['cross/index.html'].links[0].href).toBe(site('team-a/how/'));
    expect(search.map(({ location }) => location)).toContain('team-a/how/');
  });

  it('takes every file that a pattern fits, in order and by its name', async () => {
    tree.write({
      'mkdocs.yml':
        'nav:\n  - index.md\n  - Services: "*include ./services/*/mkdocs.yml"\n  - "*include deep/**/mkdocs.yml"\n',
      'docs/index.md': '# Home',
      'services/b/mkdocs.yml': 'site_name: Böse Größe 2\nnav: [index.md]\n',
      'services/b/docs/index.md': '# B',
      'services/a/mkdocs.yml': 'site_name: a\n',
      'services/a/docs/index.md': '# A',
      'services/node_modules/mkdocs.yml': 'site_name: no\n',
      'services/c/other.yml': 'site_name: no\n',
      'deep/x/y/mkdocs.yml': 'site_name: y\n',
      'deep/x/y/docs/index.md': '# Y',
    });
    const { pages, problems } = await tree.build();
    expect(problems).toEqual([]);
    const titles = pages['index.html'].nav.map(({ title, children }) => [
      title,
      children?.map(child => child.title),
    ]);
    expect(titles).toEqual([
      ['Home', undefined],
      ['Services', ['a', 'Böse Größe 2']],
      ['y', ['Y']],
    ]);
    expect(Object.keys(pages)).toContain('bose-gro-e-2/index.html');
  });

  it('links to each source where it can be edited', async () => {
    tree.write({
      'mkdocs.yml':
        'repo_url: https://github.com/o/all\nedit_uri: edit/main/docs/\nnav:\n  - index.md\n  - !include a/mkdocs.yml\n  - !include b/mkdocs.yml\n',
      'docs/index.md': '# Home',
      'a/mkdocs.yml': 'site_name: a\n',
      'a/docs/x.md': '# A',
      'b/mkdocs.yml':
        'site_name: b\nrepo_url: https://gitlab.com/o/b\nedit_uri: -/edit/dev/docs\n',
      'b/docs/x.md': '# B',
    });
    const { pages } = await tree.build();
    expect(Object.values(pages).map(({ editUrl }) => editUrl)).toEqual([
      'https://github.com/o/all/edit/main/a/docs/x.md',
      'https://gitlab.com/o/b/-/edit/dev/docs/x.md',
      'https://github.com/o/all/edit/main/docs/index.md',
    ]);
    tree.write({
      'mkdocs.yml': 'nav:\n  - index.md\n  - !include a/mkdocs.yml\n',
    });
    const known = await tree.build({
      sourceEditUrl: 'https://github.com/o/all/edit/main/sub',
    });
    expect(known.pages['a/x/index.html'].editUrl).toBe(
      'https://github.com/o/all/edit/main/sub/a/docs/x.md',
    );
  });

  it('lets an included file include others', async () => {
    tree.write({
      'mkdocs.yml': 'nav:\n  - index.md\n  - A: !include a/mkdocs.yml\n',
      'docs/index.md': '# Home',
      'a/mkdocs.yml':
        'site_name: a\nnav:\n  - index.md\n  - B: !include b/mkdocs.yml\n',
      'a/docs/index.md': '# A',
      'a/b/mkdocs.yml': 'site_name: b\nnav: [index.md]\n',
      'a/b/docs/index.md': '# B',
    });
    const { pages, problems } = await tree.build();
    expect(problems).toEqual([]);
    expect(pages['index.html'].nav[1]).toMatchObject({
      title: 'A',
      children: [
        { title: 'A' },
        { title: 'B', children: [{ title: 'B', href: site('b/') }] },
      ],
    });
  });

  it('names what cannot be included, with file and line, and builds the rest', async () => {
    writeFileSync(join(tree.root, 'secret.yml'), 'site_name: secret\n');
    tree.write({
      'mkdocs.yml': [
        'nav:',
        '  - index.md',
        '  - A: !include a/mkdocs.yml',
        '  - Twice: !include a/mkdocs.yml',
        '  - Same: !include same/mkdocs.yml',
        '  - Gone: !include gone/mkdocs.yml',
        '  - Out: !include ../secret.yml',
        '  - Root: !include /etc/mkdocs.yml',
        '  - Link: !include link.yml',
        '  - Text: !include a/docs',
        '  - Broken: !include broken/mkdocs.yml',
        '  - No docs: !include bare/mkdocs.yml',
        '  - None: "*include nothing/*/mkdocs.yml"',
        '  - Circle: !include circle/mkdocs.yml',
        '',
      ].join('\n'),
      'docs/index.md': '# Home',
      'docs/a/index.md': '# Hidden',
      'a/mkdocs.yml': 'site_name: a\nnav:\n  - index.md\n  - none.md\n',
      'a/docs/index.md': '# A',
      'a/docs/orphan.md': '# Orphan',
      'same/mkdocs.yml': 'site_name: a\n',
      'same/docs/index.md': '# Same',
      'broken/mkdocs.yml': 'site_name: b\nnav: [\n',
      'broken/docs/index.md': '',
      'bare/mkdocs.yml': 'site_name: bare\n',
      'circle/mkdocs.yml':
        'site_name: circle\nnav:\n  - index.md\n  - Back: !include ../circle/mkdocs.yml\n  - Home: !include ../mkdocs.yml\n',
      'circle/docs/index.md': '# Circle',
    });
    symlinkSync(join(tree.root, 'secret.yml'), join(tree.source, 'link.yml'));
    const { pages, problems } = await tree.build();
    expect(problems).toEqual([
      'mkdocs.yml:4: "!include a/mkdocs.yml" includes "a/mkdocs.yml" a second time',
      'mkdocs.yml:5: "!include same/mkdocs.yml" has the same "site_name" as "a/mkdocs.yml", so that both would lie in "a"',
      expect.stringMatching(
        /^mkdocs\.yml:6: "!include gone\/mkdocs\.yml" cannot be included: /,
      ),
      'mkdocs.yml:7: "!include ../secret.yml" leaves the source tree and was refused',
      'mkdocs.yml:8: "!include /etc/mkdocs.yml" leaves the source tree and was refused',
      expect.stringMatching(/^mkdocs\.yml:9: .* leaves the source tree$/),
      'mkdocs.yml:10: "!include a/docs" must name a .yml or .yaml file',
      expect.stringMatching(
        /^mkdocs\.yml:11: .* cannot be included: broken\/mkdocs\.yml:3: /,
      ),
      expect.stringMatching(/^mkdocs\.yml:12: .* cannot be included: /),
      'mkdocs.yml:13: "*include nothing/*/mkdocs.yml" fits no file',
      'circle/mkdocs.yml:4: "!include ../circle/mkdocs.yml" leads in a circle back to "circle/mkdocs.yml"',
      'circle/mkdocs.yml:5: "!include ../mkdocs.yml" leads in a circle back to "mkdocs.yml"',
      'docs/a/index.md: The file is hidden by "a/docs/index.md", which "nav" includes in the same place',
      'a/mkdocs.yml:4: "nav" names "a/none.md", which is not among the docs',
      'a/docs/orphan.md: The page is not in "nav", so that nobody finds it by reading on',
    ]);
    expect(Object.keys(pages)).toEqual([
      'a/index.html',
      'a/orphan/index.html',
      'circle/index.html',
      'index.html',
    ]);
    expect(pages['a/index.html'].headings[0].text).toBe('A');
  });

  it('holds all of them together to the limits', async () => {
    tree.write({
      'mkdocs.yml': 'nav:\n  - index.md\n  - "*include s/*/mkdocs.yml"\n',
      'docs/index.md': '# Home',
    });
    for (const name of ['a', 'b', 'c'])
      tree.write({
        [`s/${name}/mkdocs.yml`]: `site_name: ${name}\n`,
        [`s/${name}/docs/x.md`]: '# X',
        [`s/${name}/docs/y.md`]: '# Y',
      });
    await expect(tree.build({ limits: { maxFiles: 6 } })).rejects.toThrow(
      'more than 6 files',
    );
  });
});
