/** Path of a commit below its repository, by what the name of the host says it runs. */
const COMMIT_PATHS: Array<[host: RegExp, path: string]> = [
  [/gitlab/, '/-/commit/'],
  [/bitbucket/, '/commits/'],
  [/github|gitea|forgejo|codeberg/, '/commit/'],
];

/** Addresses come as `host/path`; others, such as `acme/shop`, lead nowhere. */
const isAddress = (repository: string) =>
  /^[a-z0-9-]+(\.[a-z0-9-]+)+\/.+/.test(repository);

/** Address of a repository, if its name says where it is. */
export const repositoryUrl = (repository: string | null): string | undefined =>
  repository && isAddress(repository) ? `https://${repository}` : undefined;

/** Address of a commit, where the host is of a known kind. */
export function commitUrl(
  repository: string | null,
  commit: string | null,
): string | undefined {
  const base = repositoryUrl(repository);
  if (!base || !commit) return undefined;
  const { host } = new URL(base);
  const path = COMMIT_PATHS.find(([kind]) => kind.test(host))?.[1];
  return path && `${base}${path}${encodeURIComponent(commit)}`;
}

/** What a sender gave as an address, if a browser may open it. */
export const webUrl = (url: string | null): string | undefined =>
  url && /^https?:\/\//i.test(url) ? url : undefined;
