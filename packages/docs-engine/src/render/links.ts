import type { SourceLink } from '../markdown/env';
import {
  basename,
  dirname,
  joinPath,
  normalizePath,
  relativeUrl,
} from '../site/urls';
import type { SitePage, SitePlan } from '../site/types';

/** What the link resolver needs to know of the site, by source path. */
export interface LinkTargets {
  /** Address below the site's root. */
  urlOf(sourcePath: string): string | undefined;
}

export function createLinkTargets(plan: SitePlan): LinkTargets {
  const urls = new Map<string, string>();
  for (const asset of plan.assets)
    urls.set(asset.sourcePath, asset.destination.url);
  for (const page of plan.pages) {
    urls.set(page.sourcePath, page.destination.url);
    urls.set(
      joinPath(plan.config.docsDir, page.docsPath),
      page.destination.url,
    );
  }
  return { urlOf: sourcePath => urls.get(sourcePath) };
}

/** A link of the source, taken apart. */
export interface ResolvedLink {
  /** Source path that is meant; undefined for links that leave the docs. */
  target?: string;
  fragment?: string;
  query?: string;
}

const EXTERNAL = /^(?:[a-z][\w+.-]*:|\/\/|\\)/i;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads a link as it stands on a page of the source tree. */
export function readLink(href: string, page: SitePage): ResolvedLink {
  if (EXTERNAL.test(href) || href.startsWith('/')) return {};
  const [, path, query, hash] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(href) ?? [];
  const fragment = hash ? decode(hash.slice(1)) : undefined;
  if (!path) return { target: page.sourcePath, fragment, query };
  const target = normalizePath(
    joinPath(dirname(page.sourcePath), decode(path)),
  );
  // A path whose last part has no dot names no file: it is left as it stands.
  if (!basename(decode(path)).includes('.') || path.endsWith('/')) return {};
  return { target: target ?? `../${path}`, fragment, query };
}

/** The address to write for a link; the link itself when it names nothing that is known. */
export function rewriteLink(
  link: Pick<SourceLink, 'href'>,
  page: SitePage,
  targets: LinkTargets,
): string {
  const { target, fragment, query = '' } = readLink(link.href, page);
  if (!target || link.href.startsWith('#')) return link.href;
  const url = targets.urlOf(target);
  if (url === undefined) return link.href;
  const hash = fragment === undefined ? '' : `#${encodeURI(fragment)}`;
  return `${relativeUrl(url, page.destination.url)}${query}${hash}`;
}
