import { InputError } from '@backstage/errors';
import {
  cloneUrl,
  isRepositoryNamespace,
  REPOSITORY_NAME_RULE,
  treePath,
} from '@boardwalk/plugin-git-common';

/** What keeps repositories: the portal itself, or a kind of Git host beside it. */
export type RepositoryProvider =
  | 'boardwalk'
  | 'github'
  | 'gitlab'
  | 'gitea'
  | 'bitbucketCloud'
  | 'bitbucketServer'
  | 'azure';

/** A kind of Git host beside the portal. */
export type ExternalProvider = Exclude<RepositoryProvider, 'boardwalk'>;

/** A place where new repositories may be made. */
export interface RepositoryHost {
  /** `boardwalk`, or a host name such as `github.com`. */
  host: string;
  provider: RepositoryProvider;
  title: string;
  /** Whether an action that publishes there is installed. */
  canPublish: boolean;
}

export const EMBEDDED_HOST = 'boardwalk';
/** The branch that every template begins with. */
const BRANCH = 'main';

export const PROVIDER_TITLES: Record<RepositoryProvider, string> = {
  boardwalk: 'Boardwalk',
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea',
  bitbucketCloud: 'Bitbucket Cloud',
  bitbucketServer: 'Bitbucket Server',
  azure: 'Azure DevOps',
};

/** What the names before that of a repository are called in a `repoUrl`. */
const PATH_KEYS: Record<RepositoryProvider, [string] | [string, string]> = {
  boardwalk: ['owner'],
  github: ['owner'],
  gitlab: ['owner'],
  gitea: ['owner'],
  bitbucketCloud: ['workspace', 'project'],
  bitbucketServer: ['project'],
  azure: ['organization', 'project'],
};

/** What is wrong with the path of a repository on a host; undefined when nothing is. */
export function pathProblem(
  provider: RepositoryProvider,
  path: string,
): string | undefined {
  const parts = PATH_KEYS[provider].length;
  // Groups of GitLab lie in each other.
  if (provider !== 'gitlab' && path.split('/').length !== parts)
    return parts === 1
      ? 'Give one name, without a slash.'
      : 'Give two names with a slash between: workspace or organisation, then project.';
  return provider === 'boardwalk' && !isRepositoryNamespace(path)
    ? `Give another path; it ${REPOSITORY_NAME_RULE}.`
    : undefined;
}

type Place = (parts: { path: string; first: string; name: string }) => {
  clone: string;
  tree: string;
};

const PLACES: Record<ExternalProvider, Place> = {
  github: ({ path, name }) => ({
    clone: `${path}/${name}.git`,
    tree: `${path}/${name}/tree/${BRANCH}/`,
  }),
  gitlab: ({ path, name }) => ({
    clone: `${path}/${name}.git`,
    tree: `${path}/${name}/-/tree/${BRANCH}/`,
  }),
  gitea: ({ path, name }) => ({
    clone: `${path}/${name}.git`,
    tree: `${path}/${name}/src/branch/${BRANCH}/`,
  }),
  bitbucketCloud: ({ first, name }) => ({
    clone: `${encodeURIComponent(first)}/${name}.git`,
    tree: `${encodeURIComponent(first)}/${name}/src/${BRANCH}/`,
  }),
  bitbucketServer: ({ path, name }) => ({
    clone: `scm/${path}/${name}.git`,
    tree: `projects/${path}/repos/${name}/browse/`,
  }),
  azure: ({ path, name }) => ({
    clone: `${path}/_git/${name}`,
    tree: `${path}/_git/${name}?path=/`,
  }),
};

/** Addresses of a repository that is about to be made. */
export interface RepositoryAddress {
  /** The form that publish actions take. */
  repoUrl: string;
  cloneUrl: string;
  /** Web address of the root on the branch `main`; ends with a slash. */
  sourceUrl: string;
}

export function addressOf(
  repository: {
    host: string;
    provider: RepositoryProvider;
    path: string;
    name: string;
  },
  urls: { app: string; backend: string },
): RepositoryAddress {
  const { host, provider, path, name } = repository;
  const repoUrl = repoUrlOf(repository);
  if (provider === 'boardwalk') {
    const embedded = { namespace: path, name };
    return {
      repoUrl,
      cloneUrl: cloneUrl(urls.backend, embedded),
      sourceUrl: `${urls.app}${treePath(embedded, BRANCH)}`,
    };
  }
  const { clone, tree } = PLACES[provider]({
    path: path.split('/').map(encodeURIComponent).join('/'),
    first: path.split('/')[0],
    name,
  });
  return {
    repoUrl,
    cloneUrl: `https://${host}/${clone}`,
    sourceUrl: `https://${host}/${tree}`,
  };
}

function repoUrlOf(repository: {
  host: string;
  provider: RepositoryProvider;
  path: string;
  name: string;
}): string {
  const { host, provider, path, name } = repository;
  const keys = PATH_KEYS[provider];
  const parts = keys.length === 1 ? [path] : path.split('/');
  const query = new URLSearchParams(keys.map((key, at) => [key, parts[at]]));
  query.set('repo', name);
  return `${host}?${query}`;
}

function parse(repoUrl: string): URL {
  const address = `https://${repoUrl}`;
  if (!URL.canParse(address))
    throw new InputError(
      `"${repoUrl}" is no repoUrl. Give host and place, such as boardwalk?owner=checkout&repo=orders.`,
    );
  return new URL(address);
}

/**
 * The host that a `repoUrl` names.
 *
 * @throws InputError when it is none
 */
export function hostOf(repoUrl: string): string {
  return parse(repoUrl).host;
}

/**
 * Where on its host a `repoUrl` puts a repository.
 *
 * @throws InputError with what it lacks
 */
export function placeOf(
  repoUrl: string,
  provider: RepositoryProvider,
): { path: string; name: string } {
  const { searchParams } = parse(repoUrl);
  const [name, ...parts] = ['repo', ...PATH_KEYS[provider]].map(key => {
    const value = searchParams.get(key)?.replace(/^\/+|\/+$/g, '');
    if (!value)
      throw new InputError(
        `The repoUrl "${repoUrl}" lacks "${key}", which ${PROVIDER_TITLES[provider]} needs.`,
      );
    return value;
  });
  return { path: parts.join('/'), name };
}
