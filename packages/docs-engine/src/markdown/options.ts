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
    /** Makes the heading itself a link. */
    anchorlink: boolean;
    /** First and last heading level that the table of contents shows. */
    topLevel: number;
    bottomLevel: number;
    /** Level that `#` stands for. */
    baseLevel: number;
    separator: string;
    /** Keeps letters beyond ASCII in ids. */
    unicodeSlugs: boolean;
    marker: string;
    title: string;
  };
  highlight: {
    lineNumbers: boolean;
    anchorLineNumbers: boolean;
    /** Shows the language's name when a block has no title. */
    autoTitle: boolean;
  };
  snippets: { basePaths: string[]; checkPaths: boolean };
  tasklist: { clickable: boolean };
  magiclink: {
    repoUrlShorthand: boolean;
    user?: string;
    repo?: string;
  };
  /** Keeps the number at which an ordered list starts. */
  saneLists: boolean;
  /** Every line break in the source breaks the line. */
  nl2br: boolean;
  /** Curly quotes, dashes and ellipses. */
  smarty: boolean;
}

export function defaultMarkdownOptions(): MarkdownOptions {
  return {
    toc: {
      permalink: '¶',
      permalinkTitle: 'Permanent link',
      permalinkClass: 'headerlink',
      anchorlink: false,
      topLevel: 1,
      bottomLevel: 6,
      baseLevel: 1,
      separator: '-',
      unicodeSlugs: false,
      marker: '[TOC]',
      title: '',
    },
    highlight: {
      lineNumbers: true,
      anchorLineNumbers: false,
      autoTitle: false,
    },
    snippets: { basePaths: ['.'], checkPaths: false },
    tasklist: { clickable: false },
    magiclink: { repoUrlShorthand: false },
    saneLists: false,
    nl2br: false,
    smarty: false,
  };
}
