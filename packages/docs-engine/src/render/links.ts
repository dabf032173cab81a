import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceLink } from '../markdown/env';
import {
  basename,
  dirname,
  joinPath,
  normalizePath,
  relativeUrl,
} from '../site/urls';
import type { SitePage, SitePlan } from '../site/types';

/** What the link resolver needs to know of the site. */
export interface LinkTargets {
  /**
   * Address of a file: below the site's root, or a whole one for a file of the
   * source tree that is no part of the site. A path that begins with a slash
   * is one below the docs folder, any other one below the source root.
   */
  urlOf(path: string): string | undefined;
}

export function createLinkTargets(plan: SitePlan): LinkTargets {
  const urls = new Map<string, string>();
  for (const { sourcePath, docsPath, destination } of [
    ...plan.assets,
    ...plan.pages,
  ]) {
    urls.set(sourcePath, destination.url);
    urls.set(`/${docsPath}`, destination.url);
  }
  const outside = new Map<string, string | undefined>();
  return {
    urlOf(path) {
      const url = urls.get(path);
      if (url !== undefined || path.startsWith('/')) return url;
      if (!outside.has(path)) outside.set(path, viewUrl(plan, path));
      return outside.get(path);
    },
  };
}

/** Where the source host shows a file of the tree; undefined when it is not there or the host is not known. */
function viewUrl({ sourceViewUrl, root }: SitePlan, path: string) {
  if (!sourceViewUrl || !path) return undefined;
  const exists = statSync(join(root, path), { throwIfNoEntry: false });
  if (!exists?.isFile()) return undefined;
  return sourceViewUrl + path.split('/').map(encodeURIComponent).join('/');
}

/** A link of the source, taken apart. */
export interface ResolvedLink {
  /** Paths that may be meant, the likeliest first; none for links that leave the docs. */
  targets: string[];
  fragment?: string;
  query?: string;
}

const EXTERNAL = /^(?:[a-z][\w+.-]*:|\/|\\)/i;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reads a link as it stands on a page. It is meant in the layout of the site,
 * as MkDocs takes it; where that differs from the source tree, for a README
 * that became the home page or for included docs, it may be meant there.
 */
export function readLink(href: string, page: SitePage): ResolvedLink {
  if (EXTERNAL.test(href)) return { targets: [] };
  const [, path, query, hash] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(href) ?? [];
  const fragment = hash ? decode(hash.slice(1)) : undefined;
  if (!path) return { targets: [page.sourcePath], fragment, query };
  const file = decode(path);
  // A path whose last part has no dot names no file: it is left as it stands.
  if (path.endsWith('/') || !basename(file).includes('.'))
    return { targets: [] };
  const inSite = normalizePath(joinPath(dirname(page.docsPath), file));
  const inSource = normalizePath(joinPath(dirname(page.sourcePath), file));
  const targets = [
    inSite === undefined ? undefined : `/${inSite}`,
    inSource,
  ].filter(target => target !== undefined);
  return {
    targets: targets.length ? targets : [`../${file}`],
    fragment,
    query,
  };
}

/** The first of the paths that is there, with its address. */
export function findTarget(
  { targets }: ResolvedLink,
  { urlOf }: LinkTargets,
): string | undefined {
  for (const target of targets) {
    const url = urlOf(target);
    if (url !== undefined) return url;
  }
  return undefined;
}

/** The address to write for a link; the link itself when it names nothing that is known. */
export function rewriteLink(
  { href, kind }: Pick<SourceLink, 'href' | 'kind'>,
  page: SitePage,
  targets: LinkTargets,
): string {
  const link = readLink(href, page);
  if (!href || /^[#?]/.test(href)) return href;
  const url = findTarget(link, targets);
  if (url === undefined) return href;
  const isWhole = /^https?:/.test(url);
  // A page of the host about a picture is no picture.
  if (isWhole && kind === 'image') return href;
  const { fragment, query = '' } = link;
  const hash = fragment === undefined ? '' : `#${encodeURI(fragment)}`;
  return `${
    isWhole ? url : relativeUrl(url, page.destination.url)
  }${query}${hash}`;
}
