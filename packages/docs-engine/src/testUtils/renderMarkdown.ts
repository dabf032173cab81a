import { createHighlighter } from '../highlight/highlighter';
import { createDialect } from '../markdown/dialect';
import {
  defaultMarkdownOptions,
  type MarkdownOptions,
} from '../markdown/options';
import { renderPage, type RenderedPage } from '../render/renderPage';
import type { SitePage } from '../site/types';

export interface RenderTestOptions {
  options?(options: MarkdownOptions): void;
  /** Files of the docs by source path, with their addresses. */
  files?: Record<string, string>;
  snippets?: Record<string, string>;
  page?: Partial<SitePage>;
}

/** Renders a page the way a build does, without touching the disk. */
export async function renderTestPage(
  source: string,
  test: RenderTestOptions = {},
): Promise<RenderedPage> {
  const options = defaultMarkdownOptions();
  options.highlight.lineNumbers = false;
  options.toc.permalink = undefined;
  test.options?.(options);
  const highlighter = createHighlighter();
  const page: SitePage = {
    sourcePath: 'docs/index.md',
    docsPath: 'index.md',
    absolutePath: '/docs/index.md',
    destination: { file: 'index.html', url: '' },
    title: 'Home',
    modifiedMs: 0,
    ...test.page,
  };
  return renderPage(source, page, {
    md: createDialect(options, highlighter),
    highlighter,
    targets: { urlOf: path => test.files?.[path] },
    readSnippet: path => test.snippets?.[path],
    snippets: options.snippets,
  });
}

/** The HTML of a page, without line breaks between its elements. */
export async function renderMarkdown(
  source: string,
  test?: RenderTestOptions,
): Promise<string> {
  const { html } = await renderTestPage(source, test);
  return html
    .replace(/\n+(?=<)/g, '')
    .replace(/>\n+/g, '>')
    .trim();
}
