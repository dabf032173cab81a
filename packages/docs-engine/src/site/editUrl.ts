import type { SiteConfig } from '../config/types';
import { joinPath } from './urls';

type EditSettings = Pick<
  SiteConfig,
  'repoUrl' | 'editUri' | 'editUriTemplate' | 'docsDir'
>;

/** `edit_uri` that MkDocs assumes for a well-known host. */
function defaultEditUri({ repoUrl, docsDir }: EditSettings) {
  if (!repoUrl || !URL.canParse(repoUrl)) return undefined;
  const folder = docsDir ? `${docsDir}/` : '';
  switch (new URL(repoUrl).hostname) {
    case 'github.com':
    case 'gitlab.com':
      return `edit/master/${folder}`;
    case 'bitbucket.org':
      return `src/default/${folder}`;
    default:
      return undefined;
  }
}

function fillTemplate(template: string, path: string): string {
  const fields: Record<string, string> = {
    path,
    path_noext: path.replace(/\.[^./]+$/, ''),
  };
  return template.replace(/\{(\w+)(!q)?\}/g, (_whole, name, quoted) =>
    quoted ? encodeURIComponent(fields[name]) : fields[name],
  );
}

/** Address at which a page's source can be edited; undefined when none is configured or it is not a web address. */
export function editUrlOf(
  settings: EditSettings,
  docsPath: string,
): string | undefined {
  const { repoUrl = '', editUriTemplate } = settings;
  const editUri = settings.editUri ?? defaultEditUri(settings);
  let uri: string | undefined;
  if (editUriTemplate) uri = fillTemplate(editUriTemplate, docsPath);
  else if (editUri) uri = `${editUri.replace(/\/?$/, '/')}${docsPath}`;
  if (!uri) return undefined;
  const isPart = /^[?#]/.test(uri) || repoUrl.endsWith('/');
  const base = repoUrl && !isPart ? `${repoUrl}/` : repoUrl;
  if (!URL.canParse(uri, base || undefined)) return undefined;
  const url = new URL(uri, base || undefined);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/**
 * What the edit links of included docs are made from: their own settings, or
 * else those of the site with the folder of the included docs in them.
 */
export function editSettingsOfIncluded(
  site: SiteConfig,
  included: SiteConfig,
): EditSettings {
  const { docsDir, editUriTemplate } = included;
  const repoUrl = included.repoUrl ?? site.repoUrl;
  const editUri = included.editUri ?? moveFolder(site, docsDir);
  return { docsDir, repoUrl, editUri, editUriTemplate };
}

function moveFolder(site: SiteConfig, docsDir: string): string | undefined {
  const { editUri } = site;
  const end = site.docsDir && `${site.docsDir}/`;
  const whole = editUri?.replace(/\/?$/, '/');
  if (!whole?.endsWith(end)) return undefined;
  return `${joinPath(
    whole.slice(0, whole.length - end.length).replace(/\/$/, ''),
    docsDir,
  )}/`;
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

const EDIT_PAGES: Array<[pattern: RegExp, view: string]> = [
  // GitLab, of any host.
  [/^(https?:\/\/[^/]+\/.+\/-\/)(?:edit|blob)(\/.+)$/, '$1blob$2'],
  [
    /^(https:\/\/gitlab\.com\/[^/]+\/[^/]+\/)(?:edit|blob)(\/.+)$/,
    '$1-/blob$2',
  ],
  // GitHub, of any host.
  [/^(https?:\/\/[^/]+\/[^/]+\/[^/]+\/)(?:edit|blob)(\/.+)$/, '$1blob$2'],
  [/^(https:\/\/bitbucket\.org\/[^/]+\/[^/]+\/src\/.+)$/, '$1'],
];

/**
 * Web folder in which the files of a tree can be read, known from the edit
 * link of one of them; undefined for hosts whose addresses are not known.
 */
export function sourceViewUrl(
  editUrl: string,
  sourcePath: string,
): string | undefined {
  if (!editUrl.endsWith(`/${sourcePath}`)) return undefined;
  const folder = editUrl.slice(0, -sourcePath.length);
  for (const [pattern, view] of EDIT_PAGES)
    if (pattern.test(folder)) return folder.replace(pattern, view);
  return undefined;
}
