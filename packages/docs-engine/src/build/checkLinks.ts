import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceLink } from '../markdown/env';
import type { Problem } from '../problems';
import { createLinkTargets, findTarget, readLink } from '../render/links';
import type { SitePage, SitePlan } from '../site/types';

/** What of a rendered page its links are checked against. */
export interface PageLinks {
  page: number;
  ids: string[];
  links: SourceLink[];
}

/** Reports links that lead to no page, no file or no heading. */
export function checkLinks(
  plan: SitePlan,
  pages: PageLinks[],
  report: (problem: Problem) => void,
): void {
  const targets = createLinkTargets(plan);
  const idsByUrl = new Map(
    pages.map(({ page, ids }) => [
      plan.pages[page].destination.url,
      new Set(ids),
    ]),
  );
  const addresses = siteAddresses(plan);
  for (const { page: index, links } of pages) {
    const page = plan.pages[index];
    for (const { href, line, kind } of links) {
      const problem = (what: Problem['kind'], message: string) =>
        report({ kind: what, file: page.sourcePath, line, message });
      const link = readLink(href, page);
      if (!link.targets.length) {
        if (kind === 'link' && leadsNowhere(href, page, addresses))
          problem('link', `The link "${href}" leads to no page of the docs`);
        continue;
      }
      const url = findTarget(link, targets);
      const isWhole = url !== undefined && /^https?:/.test(url);
      if (kind === 'image') {
        if (url === undefined || isWhole)
          problem('image', missing(plan, `image "${href}"`, link.targets));
      } else if (url === undefined) {
        problem('link', missing(plan, `link "${href}"`, link.targets));
      } else if (
        link.fragment &&
        idsByUrl.get(url)?.has(link.fragment) === false &&
        link.fragment !== '__top'
      ) {
        problem('anchor', `The link "${href}" leads to no heading of its page`);
      }
    }
  }
}

/** What is wrong with a link or an image that names a file which is not in the site. */
function missing(
  { root, config }: SitePlan,
  what: string,
  targets: string[],
): string {
  const inTree = targets.some(
    target =>
      !/^(?:\/|\.\.\/)/.test(target) &&
      statSync(join(root, target), { throwIfNoEntry: false })?.isFile(),
  );
  if (inTree)
    return `The ${what} leads to a file that is not published: only what is in "${
      config.docsDir || '.'
    }" is`;
  if (targets.every(target => target.startsWith('../')))
    return `The ${what} leads out of the source tree`;
  return what.startsWith('image')
    ? `The ${what} does not exist`
    : `The ${what} leads to no page or file of the docs`;
}

/** Addresses below the site's root, with and without the slash behind a folder. */
function siteAddresses({ pages, assets }: SitePlan): Set<string> {
  const urls = [...pages, ...assets].flatMap(({ destination }) => [
    destination.url,
    encodeURIComponent(destination.file),
  ]);
  return new Set(
    urls.map(decodePath).flatMap(url => [url, url.replace(/\/$/, '')]),
  );
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a link to a folder, or to a file without an ending, leads to nothing in the site. */
function leadsNowhere(
  href: string,
  page: SitePage,
  addresses: Set<string>,
): boolean {
  if (/^(?:[a-z][\w+.-]*:|\/|\\)/i.test(href)) return false;
  const site = 'http://site.invalid/';
  const base = `${site}${page.destination.url}`;
  if (!URL.canParse(href, base)) return false;
  return !addresses.has(decodePath(new URL(href, base).pathname.slice(1)));
}
