import { normalizePath } from './urls';

/**
 * Folder in which the pages of an included site lie, as the monorepo plugin
 * names it: its name, or what of it may stand in an address. A slash in the
 * name makes folders.
 */
export function siteAlias(siteName: string): string | undefined {
  const alias = /^[\w/-]+$/.test(siteName)
    ? normalizePath(siteName)
    : siteName
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
  return alias || undefined;
}
