import {
  BLOCK_MATH,
  INLINE_MATH,
  type MarkdownOptions,
  SYMBOL_KINDS,
} from '../markdown/options';
import { BLOCK_EXTENSIONS } from './blockExtensions';
import {
  anything,
  choice,
  choices,
  type Extension,
  flag,
  isOn,
  only,
  type ReadOption,
  text,
  textMap,
  texts,
} from './optionReaders';
import { readSlugs } from './slugs';

const toc: Record<string, ReadOption> = {
  permalink: ({ toc: o }, value) => {
    if (typeof value === 'string' && !/^(true|false)$/i.test(value))
      o.permalink = value;
    else o.permalink = isOn(value) ? '¶' : undefined;
  },
  permalink_title: text((o, value) => (o.toc.permalinkTitle = value)),
  permalink_class: text((o, value) => (o.toc.permalinkClass = value)),
  permalink_leading: flag((o, on) => (o.toc.permalinkLeading = on)),
  anchorlink: flag((o, on) => (o.toc.anchorlink = on)),
  anchorlink_class: text((o, value) => (o.toc.anchorlinkClass = value)),
  toc_class: text((o, value) => (o.toc.tocClass = value)),
  toc_depth: ({ toc: o }, value) => {
    const [first, last] = String(value).split('-').map(Number);
    o.topLevel = last ? first : 1;
    o.bottomLevel = last || first || 6;
  },
  baselevel: ({ toc: o }, value) => {
    o.baseLevel = Math.min(6, Math.max(1, Number(value) || 1));
  },
  separator: text((o, value) => (o.toc.separator = value)),
  slugify: ({ toc: o }, value) => {
    const slugs = readSlugs(value);
    if (!slugs) return false;
    o.slugs = slugs;
    return true;
  },
  marker: text((o, value) => (o.toc.marker = value)),
  title: text((o, value) => (o.toc.title = value)),
};

const highlight: Record<string, ReadOption> = {
  linenums: flag((o, on) => (o.highlight.lineNumbers = on)),
  anchor_linenums: flag((o, on) => (o.highlight.anchorLineNumbers = on)),
  auto_title: flag((o, on) => (o.highlight.autoTitle = on)),
  auto_title_map: (o, value) => {
    o.highlight.autoTitleMap = textMap(value);
  },
  default_lang: text((o, value) => (o.highlight.defaultLanguage = value)),
  use_pygments: only(true),
  guess_lang: only(false),
  css_class: only('highlight'),
  noclasses: only(false),
  // Numbers are drawn by the stylesheet, and colours come from the portal's theme.
  linenums_style: anything,
  linenums_class: only('linenums'),
  linenums_special: only(-1),
  pygments_style: anything,
  pygments_lang_class: anything,
  language_prefix: only('language-'),
  code_attr_on_pre: only(false),
  line_spans: only('', false, null),
  line_anchors: only('', false, null),
  stripnl: only(true),
};

const snippets: Record<string, ReadOption> = {
  base_path: (o, value) => {
    o.snippets.basePaths = texts(value);
  },
  auto_append: (o, value) => {
    o.snippets.autoAppend = texts(value);
  },
  dedent_subsections: flag((o, on) => (o.snippets.dedentSections = on)),
  // A missing snippet is always reported, and none leads out of the tree.
  check_paths: anything,
  restrict_base_path: only(true),
  encoding: only('utf-8', 'utf8', 'UTF-8'),
  url_download: only(false),
  url_max_size: anything,
  url_timeout: anything,
  url_request_headers: anything,
};

/** Custom fences that are drawn here whoever draws them there. */
const readCustomFences: ReadOption = (_options, value) =>
  [value ?? []]
    .flat()
    .every(fence =>
      ['mermaid', 'plantuml', 'puml', 'uml'].includes(
        String((fence as { name?: unknown } | null)?.name),
      ),
    );

function mark(name: 'mark' | 'insert' | 'delete'): Record<string, ReadOption> {
  return {
    [name]: flag((o, on) => (o.marks[name].on = on)),
    [`smart_${name}`]: flag((o, on) => (o.marks[name].smart = on)),
  };
}

const betterem: Record<string, ReadOption> = {
  smart_enable: choice(['all', 'underscore', 'asterisk', 'none'], (o, word) => {
    o.wordEmphasis = {
      asterisk: word === 'all' || word === 'asterisk',
      underscore: word === 'all' || word === 'underscore',
    };
  }),
};

const keyOptions = (options: MarkdownOptions) =>
  (options.keys ??= {
    separator: '+',
    strict: false,
    className: 'keys',
    camelCase: false,
    names: {},
  });
const mathOptions = (options: MarkdownOptions) =>
  (options.math ??= {
    smartDollar: true,
    inline: [...INLINE_MATH],
    block: [...BLOCK_MATH],
  });
const smartyOptions = (options: MarkdownOptions) =>
  (options.smarty ??= { quotes: true, dashes: true, ellipses: true });

/** Extensions that are known, by name, with the options that each takes. */
export const EXTENSIONS: Record<string, Extension> = {
  ...BLOCK_EXTENSIONS,
  abbr: {},
  admonition: {},
  attr_list: {},
  codehilite: {
    options: {
      linenums: flag((o, on) => (o.highlight.lineNumbers = on)),
      guess_lang: only(false),
      css_class: only('highlight', 'codehilite'),
      pygments_style: anything,
      use_pygments: only(true),
      noclasses: only(false),
    },
  },
  def_list: {},
  extra: {},
  fenced_code: { options: { lang_prefix: only('language-') } },
  footnotes: {
    options: {
      BACKLINK_TEXT: text((o, value) => (o.footnotes.backlinkText = value)),
      BACKLINK_TITLE: text((o, value) => (o.footnotes.backlinkTitle = value)),
      UNIQUE_IDS: only(false),
      SEPARATOR: only(':'),
      SUPERSCRIPT_TEXT: only('{}'),
      USE_DEFINITION_ORDER: only(false),
    },
  },
  'github-callouts': {},
  mdx_truly_sane_lists: {
    options: { nested_indent: only(2, 4), truly_sane: anything },
  },
  md_in_html: {},
  meta: {},
  nl2br: { enable: options => (options.nl2br = true) },
  plantuml_markdown: {},
  sane_lists: { enable: options => (options.saneLists = true) },
  smarty: {
    enable: smartyOptions,
    options: {
      smart_quotes: flag((o, on) => (smartyOptions(o).quotes = on)),
      smart_dashes: flag((o, on) => (smartyOptions(o).dashes = on)),
      smart_ellipses: flag((o, on) => (smartyOptions(o).ellipses = on)),
      smart_angled_quotes: only(false),
    },
  },
  tables: { options: { use_align_attribute: only(false) } },
  toc: { options: toc },
  'pymdownx.arithmatex': {
    enable: mathOptions,
    options: {
      smart_dollar: flag((o, on) => (mathOptions(o).smartDollar = on)),
      inline_syntax: choices(INLINE_MATH, (o, chosen) => {
        mathOptions(o).inline = chosen;
      }),
      block_syntax: choices(BLOCK_MATH, (o, chosen) => {
        mathOptions(o).block = chosen;
      }),
      // For scripts in the browser, of which none is needed here.
      generic: anything,
      preview: anything,
      tex_inline_wrap: anything,
      tex_block_wrap: anything,
      block_tag: only('div'),
      inline_tag: only('span'),
    },
  },
  'pymdownx.betterem': { options: betterem },
  'pymdownx.caret': {
    options: {
      ...mark('insert'),
      superscript: flag((o, on) => (o.marks.superscript = on)),
    },
  },
  'pymdownx.critic': {
    options: {
      mode: choice(['view', 'accept', 'reject'], (o, mode) => {
        o.critic = mode;
      }),
      raw_view: only(false),
    },
  },
  'pymdownx.details': {},
  'pymdownx.emoji': {
    options: {
      // Emoji are characters here, so that there are no pictures to choose from.
      emoji_index: anything,
      emoji_generator: anything,
      title: only('short'),
      alt: anything,
      remove_variation_selector: anything,
    },
  },
  'pymdownx.extra': {},
  'pymdownx.highlight': { options: highlight },
  'pymdownx.inlinehilite': {
    options: { style_plain_text: only(true), css_class: only('highlight') },
  },
  'pymdownx.keys': {
    enable: keyOptions,
    options: {
      separator: text((o, value) => (keyOptions(o).separator = value)),
      strict: flag((o, on) => (keyOptions(o).strict = on)),
      class: text((o, value) => (keyOptions(o).className = value)),
      camel_case: flag((o, on) => (keyOptions(o).camelCase = on)),
      key_map: (o, value) => {
        keyOptions(o).names = textMap(value);
      },
    },
  },
  'pymdownx.magiclink': {
    options: {
      hide_protocol: only(false),
      repo_url_shortener: only(false),
      social_url_shortener: only(false),
      repo_url_shorthand: only(false),
      social_url_shorthand: only(false),
      // Without the shorthand these change nothing.
      shortener_user_exclude: anything,
      provider: anything,
      labels: anything,
      normalize_issue_symbols: anything,
      user: anything,
      repo: anything,
    },
  },
  'pymdownx.mark': {
    options: { smart_mark: mark('mark').smart_mark },
  },
  'pymdownx.smartsymbols': {
    options: Object.fromEntries(
      SYMBOL_KINDS.map(kind => [kind, flag((o, on) => (o.symbols[kind] = on))]),
    ),
  },
  'pymdownx.snippets': { options: snippets },
  'pymdownx.superfences': {
    options: {
      custom_fences: readCustomFences,
      disable_indented_code_blocks: flag((o, on) => {
        o.highlight.indentedCode = !on;
      }),
      css_class: only('highlight'),
      preserve_tabs: only(false),
      relaxed_headers: only(false),
    },
  },
  'pymdownx.tabbed': {
    options: {
      alternate_style: anything,
      slugify: only(null, false, 0),
      combine_header_slug: only(false),
      separator: anything,
    },
  },
  'pymdownx.tasklist': {
    options: {
      custom_checkbox: anything,
      clickable_checkbox: flag((o, on) => (o.tasklist.clickable = on)),
    },
  },
  'pymdownx.tilde': {
    options: {
      ...mark('delete'),
      subscript: flag((o, on) => (o.marks.subscript = on)),
    },
  },
};
