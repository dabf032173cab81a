/**
 * Options of the Markdown dialect. The defaults are those with which the
 * TechDocs core plugin sets MkDocs up.
 */
export interface MarkdownOptions {
  toc: {
    /** Text of the link beside each heading; undefined for none. */
    permalink?: string;
    permalinkTitle: string;
    permalinkClass: string;
    /** Puts the permalink before the heading's words. */
    permalinkLeading: boolean;
    /** Makes the heading itself a link. */
    anchorlink: boolean;
    anchorlinkClass: string;
    /** First and last heading level that the table of contents shows. */
    topLevel: number;
    bottomLevel: number;
    /** Level that `#` stands for. */
    baseLevel: number;
    separator: string;
    slugs: SlugStyle;
    marker: string;
    title: string;
    /** Class of the list that stands for the marker. */
    tocClass: string;
  };
  highlight: {
    lineNumbers: boolean;
    anchorLineNumbers: boolean;
    /** Shows the language's name when a block has no title. */
    autoTitle: boolean;
    /** Other names for the names that `autoTitle` shows. */
    autoTitleMap: Record<string, string>;
    /** Language of a fence that names none. */
    defaultLanguage: string;
    /** Four spaces make a block of code. */
    indentedCode: boolean;
  };
  snippets: {
    basePaths: string[];
    /** Snippets that stand at the end of every page. */
    autoAppend: string[];
    /** Takes the common indentation off sections. */
    dedentSections: boolean;
  };
  tasklist: { clickable: boolean };
  marks: {
    mark: MarkOption;
    insert: MarkOption;
    delete: MarkOption;
    superscript: boolean;
    subscript: boolean;
  };
  /** Emphasis inside words is text, for each of the two markers. */
  wordEmphasis: { asterisk: boolean; underscore: boolean };
  symbols: Record<SymbolKind, boolean>;
  footnotes: { backlinkText: string; backlinkTitle: string };
  critic: 'view' | 'accept' | 'reject';
  /** Undefined where keys are text. */
  keys?: {
    separator: string;
    strict: boolean;
    className: string;
    camelCase: boolean;
    names: Record<string, string>;
  };
  /** Undefined where formulas are text. */
  math?: {
    /** A dollar sign opens a formula only where no space follows, and closes one where none stands before. */
    smartDollar: boolean;
    inline: InlineMath[];
    block: BlockMath[];
  };
  /** Names that `/// name` knows, with what each stands for. */
  blocks: Record<string, GenericBlock>;
  /** Server that draws PlantUML; undefined to show its source. */
  plantumlServer?: string;
  /** Keeps the number at which an ordered list starts. */
  saneLists: boolean;
  /** Every line break in the source breaks the line. */
  nl2br: boolean;
  /** Curly quotes, dashes and ellipses; undefined for none. */
  smarty?: { quotes: boolean; dashes: boolean; ellipses: boolean };
}

/** `ascii` and `unicode` are those of Python-Markdown, `pymdown` keeps each space and the case it is told to. */
export interface SlugStyle {
  style: 'ascii' | 'unicode' | 'pymdown';
  letters: 'lower' | 'lower-ascii' | 'none';
  percentEncode: boolean;
}

export interface MarkOption {
  on: boolean;
  /** Markers inside a word are text. */
  smart: boolean;
}

export const SYMBOL_KINDS = [
  'trademark',
  'copyright',
  'registered',
  'plusminus',
  'arrows',
  'notequal',
  'fractions',
  'ordinal_numbers',
  'care_of',
] as const;
export type SymbolKind = (typeof SYMBOL_KINDS)[number];

export const INLINE_MATH = ['dollar', 'round'] as const;
export type InlineMath = (typeof INLINE_MATH)[number];
export const BLOCK_MATH = ['dollar', 'square', 'begin'] as const;
export type BlockMath = (typeof BLOCK_MATH)[number];

/** What a name behind `///` makes. */
export interface GenericBlock {
  kind: 'admonition' | 'details' | 'tab' | 'define';
  /** Class that the name stands for; it has no `type` of its own then. */
  className?: string;
  title?: string;
}

export function defaultMarkdownOptions(): MarkdownOptions {
  const smart = () => ({ on: true, smart: true });
  return {
    toc: {
      permalink: '¶',
      permalinkTitle: 'Permanent link',
      permalinkClass: 'headerlink',
      permalinkLeading: false,
      anchorlink: false,
      anchorlinkClass: 'toclink',
      topLevel: 1,
      bottomLevel: 6,
      baseLevel: 1,
      separator: '-',
      slugs: { style: 'ascii', letters: 'lower', percentEncode: false },
      marker: '[TOC]',
      title: '',
      tocClass: 'toc',
    },
    highlight: {
      lineNumbers: true,
      anchorLineNumbers: false,
      autoTitle: false,
      autoTitleMap: {},
      defaultLanguage: '',
      indentedCode: true,
    },
    snippets: { basePaths: ['.'], autoAppend: [], dedentSections: false },
    tasklist: { clickable: false },
    marks: {
      mark: smart(),
      insert: smart(),
      delete: smart(),
      superscript: true,
      subscript: true,
    },
    wordEmphasis: { asterisk: true, underscore: true },
    symbols: Object.fromEntries(
      SYMBOL_KINDS.map(kind => [kind, true]),
    ) as Record<SymbolKind, boolean>,
    footnotes: {
      backlinkText: '↩',
      backlinkTitle: 'Jump back to footnote {} in the text',
    },
    critic: 'view',
    blocks: {},
    saneLists: false,
    nl2br: false,
  };
}
