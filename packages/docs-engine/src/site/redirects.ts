import { escapeHtml } from '../highlight/codeBlock';
import type { Problem } from '../problems';
import { type HtmlPieces } from './htmlPieces';
import { NavRenderer } from './renderNav';
import { renderTemplate } from './renderTemplate';
import type { SitePlan } from './types';
import { destinationOf, isMarkdown, normalizePath, relativeUrl } from './urls';

/**
 * Pages that lead from an old address to a new one, for the redirects plugin.
 * The reader of TechDocs follows `refresh` inside the site. To another site it
 * would lead to the home page of the docs instead, so it gets a spelling that
 * browsers follow and the reader drops: it shows the link.
 */
export function redirectPages(
  plan: SitePlan,
  report: (problem: Problem) => void,
): Array<{ file: string; html: HtmlPieces }> {
  const { redirects, useDirectoryUrls, file = '' } = plan.config;
  const taken = new Set(plan.pages.map(page => page.destination.file));
  const urls = new Map(
    plan.pages.map(page => [page.docsPath, page.destination.url]),
  );
  const nav = new NavRenderer(plan);

  return redirects.flatMap(({ from, to, line }) => {
    const problem = (message: string): [] => {
      report({ kind: 'config', file, line, message });
      return [];
    };
    const old = normalizePath(from);
    if (!old || !isMarkdown(old))
      return problem(
        `Redirect from "${from}" does not name a Markdown file of the docs`,
      );
    const source = destinationOf(old, useDirectoryUrls);
    if (taken.has(source.file))
      return problem(`Redirect from "${from}" was ignored: the page exists`);
    taken.add(source.file);
    const [path, hash] = to.split('#');
    const url = urls.get(normalizePath(path) ?? '');
    const isExternal = url === undefined && /^https?:\/\/[^/]/i.test(to);
    if (url === undefined && !isExternal)
      return problem(
        `Redirect from "${from}" leads to "${to}", which is not among the docs`,
      );
    const target = escapeHtml(
      url === undefined
        ? to
        : relativeUrl(url, source.url) + (hash ? `#${hash}` : ''),
    );
    const base = '../'.repeat(source.file.split('/').length - 1) || './';
    const [before, after] = renderTemplate({
      plan,
      title: 'This page has moved',
      headHtml: `<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; ${
        isExternal ? 'URL' : 'url'
      }=${target}">`,
      base,
      tocHtml: '',
      contentHtml: `<h1>This page has moved</h1>\n<p><a href="${target}">Go to its new place</a></p>\n`,
      hide: new Set(),
    });
    const html = [before, ...nav.render(-1, base, ''), after];
    return [{ file: source.file, html }];
  });
}
