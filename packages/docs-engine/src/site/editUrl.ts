import type { SiteConfig } from '../config/types';

/** `edit_uri` that MkDocs assumes for a well-known host. */
function defaultEditUri(repoUrl: string, docsDir: string): string | undefined {
  let host: string;
  try {
    host = new URL(repoUrl).hostname;
  } catch {
    return undefined;
  }
  const folder = docsDir ? `${docsDir}/` : '';
  if (host === 'github.com') return `edit/master/${folder}`;
  if (host === 'gitlab.com') return `edit/master/${folder}`;
  if (host === 'bitbucket.org') return `src/default/${folder}`;
  return undefined;
}

/** Address at which a page's source can be edited; undefined when none is configured or it is not a web address. */
export function editUrlOf(
  config: SiteConfig,
  docsPath: string,
): string | undefined {
  const { repoUrl = '', editUriTemplate } = config;
  const editUri = config.editUri ?? defaultEditUri(repoUrl, config.docsDir);
  let uri: string | undefined;
  if (editUriTemplate) {
    const fields: Record<string, string> = {
      path: docsPath,
      path_noext: docsPath.replace(/\.[^./]+$/, ''),
    };
    uri = editUriTemplate.replace(
      /\{(\w+)(?:![a-z])?\}/g,
      (_whole, name) => fields[name] ?? '',
    );
  } else if (editUri) {
    uri = `${editUri}${/[/?#=]$/.test(editUri) ? '' : '/'}${docsPath}`;
  }
  if (!uri) return undefined;
  try {
    const isPart = /^[?#]/.test(uri) || repoUrl.endsWith('/');
    const base = repoUrl && !isPart ? `${repoUrl}/` : repoUrl;
    const url = base ? new URL(uri, base) : new URL(uri);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Address of a source file below the web folder of its tree. */
export function sourceEditUrlOf(
  folder: string | undefined,
  sourcePath: string,
): string | undefined {
  if (!folder || !/^https?:/.test(folder)) return undefined;
  const path = sourcePath.split('/').map(encodeURIComponent).join('/');
  return `${folder.replace(/\/$/, '')}/${path}`;
}
