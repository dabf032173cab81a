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

/** Hosts whose repositories have this many names before their own. GitLab takes any number. */
const PATH_PARTS: Partial<Record<RepositoryProvider, number>> = {
  boardwalk: 1,
  github: 1,
  gitea: 1,
  bitbucketCloud: 2,
  bitbucketServer: 1,
  azure: 2,
};

/** What is wrong with the path of a repository on a host; undefined when nothing is. */
export function pathProblem(
  provider: RepositoryProvider,
  path: string,
): string | undefined {
  const parts = PATH_PARTS[provider];
  if (parts && path.split('/').length !== parts)
    return parts === 1
      ? 'Give one name, without a slash.'
      : 'Give two names with a slash between: workspace or organisation, then project.';
  return provider === 'boardwalk' && !isRepositoryNamespace(path)
    ? `Give another path; it ${REPOSITORY_NAME_RULE}.`
    : undefined;
}

type Place = (parts: {
  path: string;
  first: string;
  second: string;
  name: string;
}) => { query?: Record<string, string>; clone: string; tree: string };

const PLACES: Record<Exclude<RepositoryProvider, 'boardwalk'>, Place> = {
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
  bitbucketCloud: ({ first, second, name }) => ({
    query: { workspace: first, project: second },
    clone: `${encodeURIComponent(first)}/${name}.git`,
    tree: `${encodeURIComponent(first)}/${name}/src/${BRANCH}/`,
  }),
  bitbucketServer: ({ path, first, name }) => ({
    query: { project: first },
    clone: `scm/${path}/${name}.git`,
    tree: `projects/${path}/repos/${name}/browse/`,
  }),
  azure: ({ path, first, second, name }) => ({
    query: { organization: first, project: second },
    clone: `${path}/_git/${name}`,
    tree: `${path}/_git/${name}?path=/`,
  }),
};

/** Addresses of a repository that is about to be made. */
export interface RepositoryAddress {
  /** The form that stock publish actions take; empty for the embedded host. */
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
  if (provider === 'boardwalk') {
    const embedded = { namespace: path, name };
    return {
      repoUrl: '',
      cloneUrl: cloneUrl(urls.backend, embedded),
      sourceUrl: `${urls.app}${treePath(embedded, BRANCH)}`,
    };
  }
  const [first, second] = path.split('/');
  const { query, clone, tree } = PLACES[provider]({
    path: path.split('/').map(encodeURIComponent).join('/'),
    first,
    second,
    name,
  });
  return {
    repoUrl: `${host}?${new URLSearchParams({
      ...(query ?? { owner: path }),
      repo: name,
    })}`,
    cloneUrl: `https://${host}/${clone}`,
    sourceUrl: `https://${host}/${tree}`,
  };
}
