import { escapeHtml } from '../highlight/codeBlock';
import type { Problem } from '../problems';
import type { SitePlan } from './types';
import { destinationOf, isMarkdown, normalizePath, relativeUrl } from './urls';

/** Pages that lead from an old address to a new one, for the redirects plugin. */
export function redirectPages(
  plan: SitePlan,
  report: (problem: Problem) => void,
): Array<{ file: string; html: string }> {
  const { redirects, useDirectoryUrls, file = '' } = plan.config;
  const taken = new Set(plan.pages.map(page => page.destination.file));
  const urls = new Map(
    plan.pages.map(page => [page.docsPath, page.destination.url]),
  );
  return Object.entries(redirects).flatMap(([from, to]) => {
    const old = normalizePath(from);
    const problem = (message: string) => {
      report({ kind: 'config', file, message });
      return [];
    };
    if (!old || !isMarkdown(old))
      return problem(
        `Redirect from "${from}" does not name a Markdown file of the docs`,
      );
    const source = destinationOf(old, useDirectoryUrls);
    if (taken.has(source.file))
      return problem(`Redirect from "${from}" was ignored: the page exists`);
    const [path, hash] = to.split('#');
    const url = urls.get(normalizePath(path) ?? '');
    if (url === undefined && !/^https?:\/\//.test(to))
      return problem(
        `Redirect from "${from}" leads to "${to}", which is not among the docs`,
      );
    const target =
      url === undefined
        ? to
        : relativeUrl(url, source.url) + (hash ? `#${hash}` : '');
    const safe = escapeHtml(target);
    const html = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Redirecting</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${safe}"></head><body><article class="md-content__inner md-typeset"><p>This page has moved: <a href="${safe}">go to its new place</a>.</p></article></body></html>\n`;
    return [{ file: source.file, html }];
  });
}
