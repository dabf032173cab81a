/**
 * The address of a remote in the one form in which repositories are compared,
 * host and path without scheme, user and `.git`: `github.com/acme/shop`.
 * Undefined for a folder on disk.
 */
export function repositoryAddress(remote: string): string | undefined {
  const match =
    /^(?:[a-z][a-z+.-]*:\/\/)(?:[^/@]*@)?([^/:]+)(?::\d+)?\/(.+)$/i.exec(
      remote,
    ) ?? /^(?:[^/@\s]+@)([^/:\s]+):(?!\/\/)(.+)$/.exec(remote);
  if (!match || /^file:/i.test(remote)) return undefined;
  const path = match[2].replace(/\/+$/, '').replace(/\.git$/i, '');
  return `${match[1]}/${path}`.toLocaleLowerCase('en-US');
}
