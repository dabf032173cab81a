/** What a source host runs, by the names of Backstage's integrations. */
export type SourceHostType =
  | 'github'
  | 'gitlab'
  | 'bitbucketCloud'
  | 'bitbucketServer'
  | 'azure'
  | 'gitea';

const NAMES: Array<[name: RegExp, type: SourceHostType]> = [
  [/gitlab/, 'gitlab'],
  [/bitbucket\.org$/, 'bitbucketCloud'],
  [/bitbucket/, 'bitbucketServer'],
  [/dev\.azure\.com$|visualstudio\.com$/, 'azure'],
  [/gitea|forgejo|codeberg/, 'gitea'],
  [/github/, 'github'],
];

/** What the name of a host says that it runs. */
export const typeOfHostName = (host: string): SourceHostType | undefined =>
  NAMES.find(([name]) => name.test(host))?.[1];

const encode = (path: string[]) => path.map(encodeURIComponent).join('/');

/** Path of a commit, below the host; undefined when the repository is not whole. */
const PATHS: Record<
  SourceHostType,
  (path: string[], commit: string) => string | undefined
> = {
  github: (path, commit) =>
    path.length === 2 ? `${encode(path)}/commit/${commit}` : undefined,
  gitea: (path, commit) =>
    path.length === 2 ? `${encode(path)}/commit/${commit}` : undefined,
  gitlab: (path, commit) =>
    path.length > 1 ? `${encode(path)}/-/commit/${commit}` : undefined,
  bitbucketCloud: (path, commit) =>
    path.length === 2 ? `${encode(path)}/commits/${commit}` : undefined,
  bitbucketServer(path, commit) {
    // A clone address, one of a browser, or just project and repository.
    const [project, repository] =
      path[0] === 'projects' && path[2] === 'repos'
        ? [path[1], path[3]]
        : path.slice(path[0] === 'scm' ? 1 : 0);
    return project && repository
      ? `projects/${encode([project])}/repos/${encode([
          repository,
        ])}/commits/${commit}`
      : undefined;
  },
  azure(path, commit) {
    const at = path.indexOf('_git');
    return at > 0 && path[at + 1]
      ? `${encode(path.slice(0, at + 2))}/commit/${commit}`
      : undefined;
  },
};

/** `v3/organisation/project/repository` of ssh.dev.azure.com, as a browser has it. */
function ofBrowser(repository: string): string {
  const ssh = /^(?:ssh\.)?dev\.azure\.com\/v3\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(
    repository,
  );
  return ssh ? `dev.azure.com/${ssh[1]}/${ssh[2]}/_git/${ssh[3]}` : repository;
}

/** Whether a normalised repository begins with a host; `acme/shop` does not. */
export const hasHost = (repository: string): boolean =>
  /^[a-z0-9-]+(\.[a-z0-9-]+)+\/.+/.test(repository);

/**
 * Where a browser shows a commit; undefined when it is not known what runs at
 * the host, or the repository is not whole.
 *
 * @param repository - normalised: host and path, in lower case
 * @param typeOf - what a host runs, as the portal is told
 */
export function commitUrl(
  repository: string,
  commit: string,
  typeOf: (host: string) => SourceHostType | undefined,
): string | undefined {
  if (!hasHost(repository)) return undefined;
  const [host, ...path] = ofBrowser(repository).split('/');
  const type = typeOf(host) ?? typeOfHostName(host);
  const found = type && PATHS[type](path, encodeURIComponent(commit));
  return found && `https://${host}/${found}`;
}
