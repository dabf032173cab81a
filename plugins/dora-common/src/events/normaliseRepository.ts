import { lowerCase } from './lowerCase';

/**
 * One form for one repository, however it is written: an address becomes host
 * and path without scheme, user, port and `.git`, all in lower case. What is no
 * address, such as `acme/shop`, is only brought to lower case.
 */
export function normaliseRepository(repository: string): string {
  const text = lowerCase(repository.trim());
  const address =
    /^[a-z][a-z+.-]*:\/\/(?:[^/@]*@)?([^/:]+)(?::\d+)?\/(.*)$/.exec(text) ??
    /^[^/@:\s]+@([^/:\s]+):(.*)$/.exec(text);
  const path = (address?.[2] ?? text)
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/^\/+/, '');
  if (address) return path ? `${address[1]}/${path}` : address[1];
  return path || text;
}
