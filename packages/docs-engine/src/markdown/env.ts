import type { Env } from 'markdown-it';
import type { Problem } from '../problems';

/** A heading as the table of contents and the search index need it. */
export interface Heading {
  level: number;
  id: string;
  /** Plain text. */
  text: string;
  /** Shown in the table of contents; HTML. */
  html: string;
}

/** A link or image as it stands in the source, with the line it stands on. */
export interface SourceLink {
  href: string;
  line: number;
  kind: 'link' | 'image';
}

/**
 * What the rules know and collect about the page they parse. markdown-it
 * hands its environment to every rule, so it is the page's own scope.
 */
export interface PageScope {
  headings: Heading[];
  /** Ids that stand anywhere on the page. */
  ids: Set<string>;
  links: SourceLink[];
  /** Languages of code on the page, to be loaded before rendering. */
  languages: Set<string>;
  hasRawHtml: boolean;
  tabSets: number;
  codeBlocks: number;
  problems: Array<Omit<Problem, 'file'>>;
  /** Line of the source file (first is 1) for a line of the text that is parsed (first is 0). */
  lineOf(parsedLine: number): number;
  /** Address to write for a link of the source. */
  rewrite(href: string, kind: SourceLink['kind'], line: number): string;
}

const SCOPE = Symbol('page');

export function createEnv(scope: PageScope): Env {
  return { [SCOPE]: scope };
}

export function pageScope(env: Env | undefined): PageScope {
  const scope = env?.[SCOPE];
  if (!scope) throw new Error('Markdown was parsed outside a page');
  return scope as PageScope;
}
