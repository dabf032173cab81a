import { parseYaml } from './yaml';
import { readMarkdownExtensions } from './markdownExtensions';

/** Options for a text, with the line and message of each problem. */
function read(text: string) {
  const yaml = parseYaml(text, { file: 'mkdocs.yml' });
  const problems: Array<[line: number | undefined, message: string]> = [];
  const options = readMarkdownExtensions(yaml.value, {
    report: (message, path) => problems.push([yaml.lineOf(path), message]),
  });
  return { options, problems };
}

describe('readMarkdownExtensions', () => {
  it('has edits on, and keys, formulas and blocks only where they are named', () => {
    expect(read('[]').options).toMatchObject({ critic: 'view', blocks: {} });
    expect(read('[]').options).not.toHaveProperty('keys');
    expect(read('[]').options).not.toHaveProperty('math');
    const { options, problems } = read(
      '- pymdownx.keys\n- pymdownx.arithmatex:\n    generic: true\n- pymdownx.blocks.tab\n- pymdownx.critic:\n    mode: reject\n',
    );
    expect(problems).toEqual([]);
    expect(options).toMatchObject({
      critic: 'reject',
      keys: { separator: '+' },
      math: { smartDollar: true, block: ['dollar', 'square', 'begin'] },
      blocks: { tab: { kind: 'tab' } },
    });
  });

  it('names an unknown extension, option or value by its own line', () => {
    expect(
      read(
        [
          '- toc:',
          '    permalink: true',
          '    nonsense: 1',
          '    slugify: !!python/name:my.own.slugs',
          '- pymdownx.critic:',
          '    mode: hide',
          '- pymdownx.extra:',
          '    pymdownx.superfences:',
          '      css_class: other',
          '    footnotes:',
          '      UNKNOWN: 1',
          '- pymdownx.snippets:',
          '    base_path: docs',
          '    url_download: true',
          '- pymdownx.magiclink:',
          '    repo_url_shorthand: true',
          '- pymdownx.blocks.caption',
        ].join('\n'),
      ).problems,
    ).toEqual([
      [3, 'Option "nonsense" of "toc" is not supported and was ignored'],
      [
        4,
        'The value of option "slugify" of "toc" is not supported and was ignored',
      ],
      [
        6,
        'The value of option "mode" of "pymdownx.critic" is not supported and was ignored',
      ],
      [
        9,
        'The value of option "css_class" of "pymdownx.superfences" is not supported and was ignored',
      ],
      [11, 'Option "UNKNOWN" of "footnotes" is not supported and was ignored'],
      [
        14,
        'The value of option "url_download" of "pymdownx.snippets" is not supported and was ignored',
      ],
      [
        16,
        'The value of option "repo_url_shorthand" of "pymdownx.magiclink" is not supported and was ignored',
      ],
      [
        17,
        'Markdown extension "pymdownx.blocks.caption" is not supported and was ignored',
      ],
    ]);
  });

  it('names options of a map by their lines too', () => {
    expect(read('toc:\n  permalink: true\n  nonsense: 1\n').problems).toEqual([
      [3, 'Option "nonsense" of "toc" is not supported and was ignored'],
    ]);
  });

  it('takes what the TechDocs core plugin sets, and what Material recommends', () => {
    const { problems } = read(
      [
        '- abbr',
        '- admonition',
        '- attr_list',
        '- def_list',
        '- footnotes',
        '- md_in_html',
        '- tables',
        '- toc:',
        '    permalink: true',
        '- pymdownx.arithmatex:',
        '    generic: true',
        '- pymdownx.betterem:',
        '    smart_enable: all',
        '- pymdownx.caret',
        '- pymdownx.details',
        '- pymdownx.emoji:',
        '    emoji_generator: !!python/name:material.extensions.emoji.to_svg',
        '    emoji_index: !!python/name:material.extensions.emoji.twemoji',
        '- pymdownx.highlight:',
        '    anchor_linenums: true',
        '    line_spans: ""',
        '    pygments_lang_class: true',
        '- pymdownx.inlinehilite',
        '- pymdownx.keys',
        '- pymdownx.mark',
        '- pymdownx.smartsymbols',
        '- pymdownx.snippets',
        '- pymdownx.superfences:',
        '    custom_fences:',
        '      - name: mermaid',
        '        class: mermaid',
        '        format: !!python/name:pymdownx.superfences.fence_code_format',
        '- pymdownx.tabbed:',
        '    alternate_style: true',
        '- pymdownx.tasklist:',
        '    custom_checkbox: true',
        '- pymdownx.tilde',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
  });

  it.each([
    ['pymdownx.slugs.uslugify', { style: 'pymdown', letters: 'lower' }],
    ['pymdownx.slugs.gfm', { style: 'pymdown', letters: 'lower-ascii' }],
    ['markdown.extensions.toc.slugify_unicode', { style: 'unicode' }],
    ['markdown.extensions.toc.slugify', { style: 'ascii' }],
  ])('knows the slugs of %s', (name, slugs) => {
    const { options } = read(`toc:\n  slugify: !!python/name:${name}\n`);
    expect(options.toc.slugs).toMatchObject(slugs);
  });

  it.each([
    ['pymdownx.tilde:\n  subscript: false', { marks: { subscript: false } }],
    [
      'pymdownx.mark:\n  smart_mark: false',
      { marks: { mark: { on: true, smart: false } } },
    ],
    [
      'pymdownx.smartsymbols:\n  arrows: false',
      { symbols: { arrows: false, copyright: true } },
    ],
    ['footnotes:\n  BACKLINK_TEXT: up', { footnotes: { backlinkText: 'up' } }],
    [
      'pymdownx.keys:\n  key_map:\n    fire: Fire!',
      { keys: { names: { fire: 'Fire!' } } },
    ],
    [
      'pymdownx.superfences:\n  disable_indented_code_blocks: true',
      { highlight: { indentedCode: false } },
    ],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toMatchObject({ options: expected, problems: [] });
  });
});
