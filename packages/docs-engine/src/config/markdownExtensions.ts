import {
  defaultMarkdownOptions,
  type MarkdownOptions,
} from '../markdown/options';

type Values = Record<string, unknown>;
type Warn = (message: string, extension: number, option?: string) => void;

const flag = (value: unknown) => value === true || value === 'true';

/** Elements that are always on, with options that change nothing here. */
const ALWAYS_ON = new Set([
  'abbr',
  'admonition',
  'attr_list',
  'codehilite',
  'def_list',
  'extra',
  'fenced_code',
  'footnotes',
  'github-callouts',
  'mdx_truly_sane_lists',
  'md_in_html',
  'meta',
  'plantuml_markdown',
  'tables',
  'pymdownx.betterem',
  'pymdownx.caret',
  'pymdownx.details',
  'pymdownx.emoji',
  'pymdownx.extra',
  'pymdownx.inlinehilite',
  'pymdownx.mark',
  'pymdownx.smartsymbols',
  'pymdownx.superfences',
  'pymdownx.tabbed',
  'pymdownx.tilde',
]);

const TOC_OPTIONS: Record<
  string,
  (toc: MarkdownOptions['toc'], value: unknown) => void
> = {
  permalink: (toc, value) => {
    if (typeof value === 'string' && !/^(true|false)$/i.test(value)) {
      toc.permalink = value;
    } else {
      toc.permalink = flag(value) ? '¶' : undefined;
    }
  },
  permalink_title: (toc, value) => {
    toc.permalinkTitle = String(value ?? '');
  },
  permalink_class: (toc, value) => {
    toc.permalinkClass = String(value);
  },
  anchorlink: (toc, value) => {
    toc.anchorlink = flag(value);
  },
  toc_depth: (toc, value) => {
    const [first, last] = String(value).split('-').map(Number);
    toc.topLevel = last ? first : 1;
    toc.bottomLevel = last || first || 6;
  },
  baselevel: (toc, value) => {
    toc.baseLevel = Math.min(6, Math.max(1, Number(value) || 1));
  },
  separator: (toc, value) => {
    toc.separator = String(value);
  },
  slugify: (toc, value) => {
    // A call with options is always one of PyMdown's, which keep all letters.
    toc.unicodeSlugs =
      typeof value === 'object' ||
      /uslugify|slugify_unicode|pymdownx\.slugs/.test(String(value));
  },
  marker: (toc, value) => {
    toc.marker = String(value ?? '');
  },
  title: (toc, value) => {
    toc.title = String(value ?? '');
  },
};

const READERS: Record<
  string,
  (
    options: MarkdownOptions,
    values: Values,
    warn: (option: string) => void,
  ) => void
> = {
  toc: ({ toc }, values, warn) => {
    for (const [key, value] of Object.entries(values)) {
      const read = TOC_OPTIONS[key];
      if (read) read(toc, value);
      else warn(key);
    }
  },
  'pymdownx.highlight': ({ highlight }, values) => {
    if ('linenums' in values) highlight.lineNumbers = flag(values.linenums);
    if ('anchor_linenums' in values) {
      highlight.anchorLineNumbers = flag(values.anchor_linenums);
    }
    if ('auto_title' in values) highlight.autoTitle = flag(values.auto_title);
  },
  'pymdownx.snippets': ({ snippets }, values) => {
    const base = values.base_path;
    if (base !== undefined) snippets.basePaths = [base].flat().map(String);
    snippets.checkPaths = flag(values.check_paths);
  },
  'pymdownx.tasklist': ({ tasklist }, values) => {
    tasklist.clickable = flag(values.clickable_checkbox);
  },
  'pymdownx.magiclink': ({ magiclink }, values) => {
    magiclink.repoUrlShorthand = flag(values.repo_url_shorthand);
    if (values.user) magiclink.user = String(values.user);
    if (values.repo) magiclink.repo = String(values.repo);
  },
  sane_lists: options => {
    options.saneLists = true;
  },
  nl2br: options => {
    options.nl2br = true;
  },
  smarty: options => {
    options.smarty = true;
  },
};

const canonical = (name: string) =>
  name
    .replace(/^markdown\.extensions\./, '')
    .replace(/^pymdownx\.tables$/, 'tables');

/** `markdown_extensions` is a list of names and of one-key maps, or a map. */
function entries(value: unknown): Array<[string, Values]> {
  const list = Array.isArray(value)
    ? value
    : Object.entries((value ?? {}) as Values).map(([key, options]) => ({
        [key]: options,
      }));
  return list.flatMap((item): Array<[string, Values]> => {
    if (typeof item === 'string') return [[item, {}]];
    if (item && typeof item === 'object') {
      return Object.entries(item as Values).map(([name, options]) => [
        name,
        options && typeof options === 'object' ? (options as Values) : {},
      ]);
    }
    return [];
  });
}

/** Reads `markdown_extensions`; what is not known becomes a problem, never a failure. */
export function readMarkdownExtensions(
  value: unknown,
  report: (message: string, index: number) => void,
): MarkdownOptions {
  const options = defaultMarkdownOptions();
  const warn: Warn = (message, index) => report(message, index);
  entries(value).forEach(([rawName, values], index) => {
    const name = canonical(rawName);
    const read = READERS[name];
    if (read) {
      read(options, values, option =>
        warn(
          `Option "${option}" of "${rawName}" is not supported and was ignored`,
          index,
          option,
        ),
      );
    } else if (!ALWAYS_ON.has(name)) {
      warn(
        `Markdown extension "${rawName}" is not supported and was ignored`,
        index,
      );
    }
    if (name === 'pymdownx.extra' || name === 'extra') {
      for (const [inner, innerValues] of Object.entries(values)) {
        READERS[canonical(inner)]?.(
          options,
          (innerValues ?? {}) as Values,
          () => {},
        );
      }
    }
  });
  return options;
}
