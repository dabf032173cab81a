import {
  isRepositoryName,
  isRepositoryNamespace,
  type RepositoryName,
} from './names';

/** Where the portal is: both without or with a slash at the end. */
export interface PortalUrls {
  appBaseUrl: string;
  backendBaseUrl: string;
}

/** A file or folder of a repository. */
export interface GitHostLocation extends RepositoryName {
  /** Undefined for the default branch. */
  ref?: string;
  /** From the root of the repository, without slashes at its ends; empty for the root. */
  path: string;
}

/** Whether an address belongs to the Git host, well-formed or not. */
export function isGitHostUrl(url: URL, urls: PortalUrls): boolean {
  return segmentsBelow(url, urls) !== undefined;
}

/**
 * Reads the address of a page of the Git host, or of a clone, as the place
 * that it shows. Undefined for pages that show no file or folder, and for
 * addresses of others.
 */
export function parseGitHostUrl(
  url: URL,
  urls: PortalUrls,
): GitHostLocation | undefined {
  const found = segmentsBelow(url, urls);
  const segments = found && decode(found.segments);
  if (!segments) return undefined;
  const [namespace, last, page, ref, ...path] = segments;
  const name = found.clone ? last?.replace(/\.git$/, '') : last;
  if (!name || !isRepositoryNamespace(namespace) || !isRepositoryName(name))
    return undefined;
  const repository = { namespace, name };
  if (page === undefined) return { ...repository, path: '' };
  if (found.clone || page !== 'tree' || !ref) return undefined;
  return path.every(isPlain)
    ? { ...repository, ref, path: path.join('/') }
    : undefined;
}

function segmentsBelow(url: URL, { appBaseUrl, backendBaseUrl }: PortalUrls) {
  const web = below(url, appBaseUrl, '/git/');
  if (web) return { segments: web, clone: false };
  const clone = below(url, backendBaseUrl, '/api/git/');
  return clone && { segments: clone, clone: true };
}

function below(url: URL, baseUrl: string, path: string) {
  if (!URL.canParse(baseUrl)) return undefined;
  const base = new URL(baseUrl);
  const prefix = base.pathname.replace(/\/+$/, '') + path;
  return url.origin === base.origin && url.pathname.startsWith(prefix)
    ? url.pathname.slice(prefix.length).replace(/\/$/, '').split('/')
    : undefined;
}

function decode(segments: string[]): string[] | undefined {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** What is a name in a tree of git, and no way around in one. */
function isPlain(segment: string): boolean {
  return !['', '.', '..'].includes(segment) && !/[/\0]/.test(segment);
}
