import type { RepositoryName } from './names';

const withoutSlash = (url: string) => url.replace(/\/+$/, '');

const encodePath = (path: string) =>
  path.split('/').filter(Boolean).map(encodeURIComponent).join('/');

/** Path of the first page of a repository, below the address of the app. */
export function repositoryPath({ namespace, name }: RepositoryName): string {
  return `/git/${namespace}/${name}`;
}

/**
 * Path of the page of a file or folder. The ref is one segment: its slashes are
 * encoded. Without `path` it is the root of the tree.
 */
export function treePath(
  repository: RepositoryName,
  ref: string,
  path: string = '',
): string {
  return `${repositoryPath(repository)}/tree/${encodeURIComponent(
    ref,
  )}/${encodePath(path)}`;
}

/** Path of the page that compares two refs. */
export function comparePath(
  repository: RepositoryName,
  base: string,
  head: string,
): string {
  return `${repositoryPath(repository)}/compare/${encodeURIComponent(
    base,
  )}...${encodeURIComponent(head)}`;
}

/** Path of the page of a commit. */
export function commitPath(repository: RepositoryName, sha: string): string {
  return `${repositoryPath(repository)}/commit/${sha}`;
}

/** Where git clones from. */
export function cloneUrl(
  backendBaseUrl: string,
  { namespace, name }: RepositoryName,
): string {
  return `${withoutSlash(backendBaseUrl)}/api/git/${namespace}/${name}.git`;
}

/** Page of a repository, for people and the URL reader. */
export function webUrl(appBaseUrl: string, repository: RepositoryName): string {
  return `${withoutSlash(appBaseUrl)}${repositoryPath(repository)}`;
}
