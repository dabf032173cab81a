import { createHash } from 'node:crypto';
import type { MarkdownIt } from 'markdown-it';
import type { Highlighter } from '../highlight/highlighter';
import {
  createEnv,
  type Heading,
  type PageScope,
  type SourceLink,
} from '../markdown/env';
import { splitFrontMatter } from '../markdown/frontMatter';
import {
  insertSnippets,
  type ReadSnippet,
  type SnippetOptions,
} from '../markdown/snippets';
import type { Problem } from '../problems';
import type { SitePage } from '../site/types';
import { type LinkTargets, readLink, rewriteLink } from './links';
import { type PageSection, readPageText } from './pageText';
import { sanitizeHtml } from './sanitizeHtml';

/** A page as it is kept in the cache: all that its source decides. */
export interface RenderedPage {
  html: string;
  meta: Record<string, unknown>;
  headings: Heading[];
  ids: string[];
  links: SourceLink[];
  text: string;
  sections: PageSection[];
  problems: Problem[];
  /** Link targets the HTML was written for, each with whether it existed. */
  targets: Array<[sourcePath: string, url: string | null]>;
  /** Files that were inserted, each with a digest of its text; null for what was not found. */
  snippets: Array<[name: string, digest: string | null]>;
}

export interface RenderContext {
  md: MarkdownIt;
  highlighter: Highlighter;
  targets: LinkTargets;
  readSnippet: ReadSnippet;
  snippets?: SnippetOptions;
}

export const snippetDigest = (text: string | undefined) =>
  text === undefined ? null : createHash('sha256').update(text).digest('hex');

/** Renders the Markdown of one page. Nothing of another page is read but whether it exists. */
export async function renderPage(
  source: string,
  page: SitePage,
  context: RenderContext,
): Promise<RenderedPage> {
  const { md, highlighter, targets } = context;
  const file = page.sourcePath;
  const front = splitFrontMatter(source);
  const taken = new Map<string, string | null>();
  const readSnippet: ReadSnippet = name => {
    const text = context.readSnippet(name);
    if (!taken.has(name)) taken.set(name, snippetDigest(text));
    return text;
  };
  const snippets = insertSnippets(front.body, readSnippet, context.snippets);
  const problems: Problem[] = [];
  const broken = source.indexOf('\uFFFD');
  if (broken >= 0)
    problems.push({
      kind: 'markdown',
      file,
      line: source.slice(0, broken).split('\n').length,
      message: 'The page has characters that are not UTF-8',
    });
  if (front.problem)
    problems.push({
      kind: 'markdown',
      file,
      line: front.problem.line,
      message: `The metadata is not valid YAML: ${front.problem.message}`,
    });
  for (const { message, line } of snippets.problems)
    problems.push({
      kind: 'snippet',
      file,
      line: line + front.lines + 1,
      message,
    });

  const used = new Map<string, string | null>();
  const scope: PageScope = {
    headings: [],
    ids: new Set(),
    links: [],
    languages: new Set(),
    hasRawHtml: false,
    tabSets: 0,
    codeBlocks: 0,
    problems: [],
    lineOf: line => (snippets.lines?.[line] ?? line) + front.lines + 1,
    rewrite: (href, kind) => {
      for (const target of readLink(href, page).targets)
        used.set(target, targets.urlOf(target) ?? null);
      return rewriteLink({ href, kind }, page, targets);
    },
  };
  const env = createEnv(scope);
  const tokens = md.parse(snippets.text, env);
  await highlighter.load(scope.languages);
  let html = md.renderer.render(tokens, md.options, env);
  if (scope.hasRawHtml) html = sanitizeHtml(html);
  problems.push(...scope.problems.map(problem => ({ ...problem, file })));
  const { text, sections } = readPageText(html);
  return {
    html,
    meta: front.meta,
    headings: scope.headings,
    ids: [...scope.ids],
    links: scope.links,
    text,
    sections,
    problems,
    targets: [...used],
    snippets: [...taken],
  };
}
