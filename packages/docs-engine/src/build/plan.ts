import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultSiteConfig, readSiteConfig } from '../config/siteConfig';
import type { SiteConfig } from '../config/types';
import type { BuildLimits } from '../limits';
import { DocsBuildError, type Problem } from '../problems';
import { editUrlOf, sourceEditUrlOf } from '../site/editUrl';
import { buildNav } from '../site/navTree';
import { pageTitle } from '../site/pageTitle';
import type { SiteAsset, SitePage, SitePlan } from '../site/types';
import { destinationOf, isMarkdown, joinPath } from '../site/urls';
import { createIgnore } from '../source/ignore';
import { realPathInside, scanFolder, type SourceFile } from '../source/scan';
import { stylesheet } from '../theme/stylesheet';
import { readText } from './readSource';

export interface PlanOptions {
  sourceDir: string;
  siteName: string;
  sourceEditUrl?: string;
  env?: Record<string, string | undefined>;
  plantumlServer?: string;
  limits: BuildLimits;
  report(problem: Problem): void;
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

/** Decides which pages and files a site has and where they go. */
export async function planSite(options: PlanOptions): Promise<SitePlan> {
  const root = await realpath(options.sourceDir).catch(() => {
    throw new DocsBuildError('The source folder does not exist');
  });
  const config = await loadConfig(root, options);
  const files = await listFiles(root, config, options.limits);
  const pages: SitePage[] = [];
  const assets: SiteAsset[] = [];
  for (const file of files) {
    const sourcePath =
      file.virtualSource ?? joinPath(config.docsDir, file.path);
    const destination = destinationOf(file.path, config.useDirectoryUrls);
    if (!isMarkdown(file.path)) {
      assets.push({
        sourcePath,
        absolutePath: file.absolutePath,
        destination,
        bytes: file.bytes,
      });
      continue;
    }
    const source = readText(
      file.absolutePath,
      sourcePath,
      options.limits.maxPageBytes,
    );
    pages.push({
      sourcePath,
      docsPath: file.path,
      absolutePath: file.absolutePath,
      destination,
      title: pageTitle(source, file.path),
      modifiedMs: file.modifiedMs,
      editUrl:
        editUrlOf(config, file.path) ??
        sourceEditUrlOf(options.sourceEditUrl, sourcePath),
    });
  }
  if (!pages.length) {
    throw new DocsBuildError(
      `There is no Markdown file in "${config.docsDir || '.'}"`,
      { file: config.file },
    );
  }
  const { nav, sequence } = buildNav(config, pages, options.report);
  const hash = createHash('sha256')
    .update(stylesheet)
    .digest('hex')
    .slice(0, 8);
  return {
    config,
    root,
    pages,
    assets,
    nav,
    sequence,
    stylesheet: `assets/stylesheets/main.${hash}.min.css`,
  };
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
    return defaultSiteConfig(
      options.siteName,
      docsDir,
      options.plantumlServer,
    );
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
  /** Where it really lies below the root, when not in the docs folder. */
  virtualSource?: string;
}

async function listFiles(
  root: string,
  config: SiteConfig,
  limits: BuildLimits,
): Promise<ListedFile[]> {
  const folder = await realPathInside(
    root,
    join(root, config.docsDir),
    config.docsDir || '.',
  ).catch(error => {
    if (!config.file) throw error;
    throw new DocsBuildError(
      `The docs folder "${config.docsDir}" does not exist`,
      { file: config.file },
    );
  });
  const readmeOnly = !config.file && !config.docsDir;
  const ignored = createIgnore([...ALWAYS_IGNORED, ...config.excludeDocs]);
  const scanned = await scanFolder({ root, folder, limits, ignored });
  const files: ListedFile[] = dropShadowedReadmes(scanned).filter(
    file =>
      !readmeOnly ||
      /^README\.md$/i.test(file.path) ||
      PICTURES.test(file.path),
  );
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
        virtualSource: 'README.md',
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
