import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSiteConfig, readSiteConfig } from '../config/siteConfig';
import type { IncludedSite, SiteConfig } from '../config/types';
import type { BuildLimits } from '../limits';
import { DocsBuildError, type Problem } from '../problems';
import {
  editSettingsOfIncluded,
  editUrlOf,
  sourceEditUrlOf,
  sourceViewUrl,
} from '../site/editUrl';
import { buildNav } from '../site/navTree';
import { pageTitle } from '../site/pageTitle';
import type { SiteAsset, SitePage, SitePlan } from '../site/types';
import { destinationOf, dirname, isMarkdown, joinPath } from '../site/urls';
import { createIgnore } from '../source/ignore';
import { realPathInside, scanFolder, type SourceFile } from '../source/scan';
import { stylesheet } from '../theme/stylesheet';
import { resolveIncludes } from './includes';
import { readText } from './readSource';

export interface PlanOptions {
  sourceDir: string;
  siteName: string;
  sourceEditUrl?: string;
  env?: Record<string, string | undefined>;
  plantumlServer?: string;
  limits: BuildLimits;
  report(problem: Problem): void;
  /** Hears how many pages there are before they are read. */
  onPages?(count: number): void;
}

const CONFIG_FILES = ['mkdocs.yml', 'mkdocs.yaml'];
/** Never docs, wherever the docs folder is. */
const ALWAYS_IGNORED = [
  '.*',
  '/templates/',
  'node_modules/',
  '/mkdocs.yml',
  '/mkdocs.yaml',
];
const PICTURES = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

const isMissing = (root: string, path: string) =>
  !statSync(join(root, path), { throwIfNoEntry: false });

const ignoredIn = (config: SiteConfig) =>
  createIgnore(
    [
      ...ALWAYS_IGNORED,
      // Beside mkdocs.yml MkDocs also puts the site that it builds.
      ...(config.file && dirname(config.file) === config.docsDir
        ? ['/site/']
        : []),
      ...config.excludeDocs,
    ],
    ALWAYS_IGNORED.length + 1,
  );

/** Decides which pages and files a site has and where they go. */
export async function planSite(options: PlanOptions): Promise<SitePlan> {
  const root = await realpath(options.sourceDir).catch(() => {
    throw new DocsBuildError('The source folder does not exist');
  });
  const written = await loadConfig(root, options);
  const { nav: entries, included } = await resolveIncludes(written, {
    ...options,
    root,
  });
  const config: SiteConfig = { ...written, nav: entries };
  const files = await listFiles(root, config, included, options);
  options.onPages?.(files.filter(file => isMarkdown(file.path)).length);
  const pages: SitePage[] = [];
  const assets: SiteAsset[] = [];
  for (const file of files) {
    const { sourcePath, absolutePath } = file;
    const destination = destinationOf(file.path, config.useDirectoryUrls);
    if (!isMarkdown(file.path)) {
      assets.push({
        sourcePath,
        docsPath: file.path,
        absolutePath,
        destination,
        bytes: file.bytes,
      });
      continue;
    }
    const source = readText(
      absolutePath,
      sourcePath,
      options.limits.maxPageBytes,
    );
    pages.push({
      sourcePath,
      docsPath: file.path,
      absolutePath,
      destination,
      title: pageTitle(source, file.path),
      modifiedMs: file.modifiedMs,
      editUrl:
        file.editUrl ?? sourceEditUrlOf(options.sourceEditUrl, sourcePath),
    });
  }
  if (!pages.length) {
    throw new DocsBuildError(
      `There is no Markdown file in "${config.docsDir || '.'}"`,
      { file: config.file },
    );
  }
  const { nav, sequence } = buildNav(config, pages, {
    assets,
    report: options.report,
    mayBeMissing: missingFromNav(config, included),
  });
  const hash = createHash('sha256')
    .update(stylesheet)
    .digest('hex')
    .slice(0, 8);
  return {
    config,
    root,
    sourceViewUrl: pages
      .map(page => page.editUrl && sourceViewUrl(page.editUrl, page.sourcePath))
      .find(Boolean),
    pages,
    assets,
    nav,
    sequence,
    stylesheet: `assets/stylesheets/main.${hash}.min.css`,
  };
}

/** Tells which pages `not_in_nav` names, of the site's own and of those that it includes. */
function missingFromNav(config: SiteConfig, included: IncludedSite[]) {
  const sites = [{ alias: '', config }, ...included].map(site => ({
    start: site.alias && `${site.alias}/`,
    matches: createIgnore(site.config.notInNav),
  }));
  return ({ docsPath }: SitePage) =>
    sites.some(
      ({ start, matches }) =>
        docsPath.startsWith(start) &&
        matches(docsPath.slice(start.length), false),
    );
}

async function loadConfig(
  root: string,
  options: PlanOptions,
): Promise<SiteConfig> {
  const found: string[] = [];
  for (const name of CONFIG_FILES)
    if (await exists(join(root, name))) found.push(name);
  if (!found.length) {
    const docsDir = (await exists(join(root, 'docs'))) ? 'docs' : '';
    return defaultSiteConfig(options.siteName, docsDir, options.plantumlServer);
  }
  const [file, other] = found;
  if (other)
    options.report({
      kind: 'config',
      file: other,
      message: `The file was ignored because ${file} exists too`,
    });
  const path = await realPathInside(root, join(root, file), file);
  const text = readText(path, file, options.limits.maxConfigBytes);
  return readSiteConfig(text, {
    file,
    fallbackName: options.siteName,
    env: options.env,
    plantumlServer: options.plantumlServer,
    report: options.report,
  });
}

interface ListedFile extends SourceFile {
  /** Where it lies below the root. */
  sourcePath: string;
  editUrl?: string;
}

/** The files of a site and of those that it includes, each by its path in the site. */
async function listFiles(
  root: string,
  config: SiteConfig,
  included: IncludedSite[],
  { limits, report }: PlanOptions,
): Promise<ListedFile[]> {
  const own = await listOwnFiles(root, config, limits);
  const files = own.map(file => ({
    ...file,
    editUrl: editUrlOf(config, file.path),
  }));
  for (const site of included) {
    const folder = await realPathInside(
      root,
      join(root, site.config.docsDir),
      site.config.docsDir,
    );
    const scanned = await scanFolder({
      root,
      folder,
      limits,
      ignored: ignoredIn(site.config),
    });
    const settings = editSettingsOfIncluded(config, site.config);
    for (const file of withoutHidden(scanned, site.config))
      files.push({
        ...file,
        path: `${site.alias}/${file.path}`,
        sourcePath: joinPath(site.config.docsDir, file.path),
        editUrl: editUrlOf(settings, file.path),
      });
    checkTotal(files, limits);
  }
  return dropCovered(files, own.length, config, report);
}

/** Leaves out READMEs beside an index, and what lies beside mkdocs.yml but is no part of the docs. */
function withoutHidden(files: SourceFile[], config: SiteConfig): SourceFile[] {
  const isBeside = config.file && dirname(config.file) === config.docsDir;
  return dropShadowedReadmes(files).filter(
    ({ path }) =>
      !isBeside ||
      path.includes('/') ||
      isMarkdown(path) ||
      PICTURES.test(path) ||
      /\.(?:css|js)$/.test(path),
  );
}

/** What is included lies over what the site has in the same place. */
function dropCovered(
  files: ListedFile[],
  own: number,
  { useDirectoryUrls }: SiteConfig,
  report: PlanOptions['report'],
): ListedFile[] {
  const over = new Map<string, ListedFile>();
  const place = ({ path }: ListedFile) =>
    destinationOf(path, useDirectoryUrls).file;
  for (const file of files.slice(own)) over.set(place(file), file);
  return files.filter((file, index) => {
    const other = over.get(place(file));
    if (!other || index >= own) return true;
    report({
      kind: 'nav',
      file: file.sourcePath,
      message: `The file is hidden by "${other.sourcePath}", which "nav" includes in the same place`,
    });
    return false;
  });
}

function checkTotal(files: SourceFile[], limits: BuildLimits): void {
  if (files.length > limits.maxFiles)
    throw new DocsBuildError(
      `The docs have more than ${limits.maxFiles} files and folders`,
    );
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > limits.maxTotalBytes)
    throw new DocsBuildError(
      `The docs have more than ${Math.round(
        limits.maxTotalBytes / 1024 / 1024,
      )} MB`,
    );
}

async function listOwnFiles(
  root: string,
  config: SiteConfig,
  limits: BuildLimits,
): Promise<ListedFile[]> {
  const folder = await realPathInside(
    root,
    join(root, config.docsDir),
    config.docsDir || '.',
  ).catch(error => {
    if (!config.file || !isMissing(root, config.docsDir)) throw error;
    throw new DocsBuildError(
      `The docs folder "${config.docsDir}" does not exist`,
      { file: config.file },
    );
  });
  if (!statSync(folder).isDirectory())
    throw new DocsBuildError(
      `"${config.docsDir}" is a file and not a folder of docs`,
      { file: config.file },
    );
  const readmeOnly = !config.file && !config.docsDir;
  const scanned = await scanFolder({
    root,
    folder,
    limits,
    ignored: ignoredIn(config),
  });
  const files: ListedFile[] = withoutHidden(scanned, config)
    .filter(
      file =>
        !readmeOnly ||
        /^README\.md$/i.test(file.path) ||
        PICTURES.test(file.path),
    )
    .map(file => ({
      ...file,
      sourcePath: joinPath(config.docsDir, file.path),
    }));
  if (
    config.docsDir &&
    !files.some(file => /^(?:index|README)\.(?:md|html)$/.test(file.path))
  ) {
    const readme = join(root, 'README.md');
    if (await exists(readme)) {
      const absolutePath = await realPathInside(root, readme, 'README.md');
      const info = await stat(absolutePath);
      files.unshift({
        path: 'index.md',
        absolutePath,
        bytes: info.size,
        modifiedMs: info.mtimeMs,
        sourcePath: 'README.md',
      });
    }
  }
  return files;
}

/** A README beside an index would be written over it: the index wins, as in MkDocs. */
function dropShadowedReadmes(files: SourceFile[]): SourceFile[] {
  const paths = new Set(files.map(file => file.path));
  return files.filter(
    file =>
      !file.path.endsWith('README.md') ||
      !paths.has(file.path.replace(/README\.md$/, 'index.md')),
  );
}
