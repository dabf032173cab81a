/** Name of the entity annotation whose value is `<namespace>/<name>`. */
export const GIT_REPOSITORY_ANNOTATION = 'boardwalk.dev/git-repository';

/** What a namespace and a repository may be called. */
export const REPOSITORY_NAME_PATTERN = /^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/;

/** The same for people. */
export const REPOSITORY_NAME_RULE =
  'must be 1 to 63 lower-case letters, digits, dots, dashes or underscores, begin and end with a letter or digit, hold no "..", and not end in ".git"';

/** Namespaces that are parts of other addresses. */
const RESERVED_NAMESPACES = ['v1'];

const isName = (value: string) =>
  REPOSITORY_NAME_PATTERN.test(value) &&
  !value.includes('..') &&
  !value.endsWith('.git');

/** Whether a repository may be called so. */
export function isRepositoryName(value: string): boolean {
  return isName(value);
}

/** Whether repositories may stand in a namespace of this name. */
export function isRepositoryNamespace(value: string): boolean {
  return isName(value) && !RESERVED_NAMESPACES.includes(value);
}

/** A repository by its two names. */
export interface RepositoryName {
  namespace: string;
  name: string;
}

/** Reads `<namespace>/<name>`; undefined when it is anything else. */
export function parseRepositorySlug(slug: string): RepositoryName | undefined {
  const [namespace, name, ...rest] = slug.split('/');
  return !rest.length &&
    name !== undefined &&
    isRepositoryNamespace(namespace) &&
    isRepositoryName(name)
    ? { namespace, name }
    : undefined;
}

/** `<namespace>/<name>` */
export function stringifyRepositorySlug(repository: RepositoryName): string {
  return `${repository.namespace}/${repository.name}`;
}
