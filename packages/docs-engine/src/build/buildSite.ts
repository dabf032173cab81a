import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildLimits, withDefaultLimits } from '../limits';
import { DocsBuildError, type Problem } from '../problems';
import { joinPieces } from '../site/htmlPieces';
import { redirectPages } from '../site/redirects';
import { NavRenderer } from '../site/renderNav';
import { renderTemplate } from '../site/renderTemplate';
import { renderSearchIndex } from '../site/searchIndex';
import { renderSitemap } from '../site/sitemap';
import type { SitePlan } from '../site/types';
import { stylesheet } from '../theme/stylesheet';
import { checkLinks } from './checkLinks';
import { copyAsset } from './copyAsset';
import { createOutputCount, createOutputMeter } from './outputMeter';
import type { BuiltPage, PageJob } from './pageBuilder';
import { planSite } from './plan';

export interface BuildOptions {
  /** Folder with mkdocs.yml, or with a README and a docs folder. */
  sourceDir: string;
  /** Folder to write the site to; what is in it stays. */
  outputDir: string;
  /** Folder that keeps rendered pages between builds. */
  cacheDir?: string;
  /** Name of a site whose mkdocs.yml gives none. */
  siteName?: string;
  /** Web folder in which the source tree can be edited, for when mkdocs.yml does not say. */
  sourceEditUrl?: string;
  /** Variables that `!ENV` may read. */
  env?: Record<string, string | undefined>;
  /** Address of a PlantUML server whose pictures take the place of PlantUML fences; left out, they show their source. */
  plantumlServer?: string;
  limits?: Partial<BuildLimits>;
}

export interface BuildResult {
  siteName: string;
  pages: number;
  /** Pages whose HTML came from the cache. */
  cachedPages: number;
  /** Files written, below the output folder, in order. */
  files: string[];
  problems: Problem[];
  durationMs: number;
  /** When the newest page's source was last written, as ISO 8601 says it. */
  sourceModifiedAt: string | undefined;
}

/** Nobody reads more, and the caller's event loop has to take them in at once. */
const MAX_PROBLEMS = 1_000;

/** Renders pages, wherever that happens. */
export interface PageRenderer {
  /** Hears how many pages there are as soon as they are found, to make ready for them. */
  expect?(pages: number): void;
  render(job: PageJob): Promise<BuiltPage[]>;
  /** Ends what was made ready, whether or not pages were rendered. */
  end?(): Promise<void>;
}

/** Builds a site. Throws {@link DocsBuildError} for a source that cannot be built; lesser trouble is returned as problems. */
export async function buildSiteWith(
  options: BuildOptions,
  renderer: PageRenderer,
): Promise<BuildResult> {
  try {
    return await buildSite(options, renderer);
  } finally {
    await renderer.end?.();
  }
}

async function buildSite(
  options: BuildOptions,
  renderer: PageRenderer,
): Promise<BuildResult> {
  const started = performance.now();
  const limits = withDefaultLimits(options.limits);
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const plan = await planSite({
    ...options,
    siteName: options.siteName ?? 'Documentation',
    limits,
    report,
    onPages: pages => renderer.expect?.(pages),
  });
  checkDestinations(plan);
  const output = createOutputCount();
  const meter = createOutputMeter(
    output,
    limits.maxOutputBytes,
    plan.pages.length,
  );

  const built = await renderer.render({
    plan,
    outputDir: options.outputDir,
    cacheDir: options.cacheDir,
    limits,
    output,
  });
  built.sort((a, b) => a.page - b.page);
  for (const page of built) problems.push(...page.problems);
  checkLinks(plan, built, report);

  const written = new Set(plan.pages.map(page => page.destination.file));
  const place = (file: string) => {
    const path = join(options.outputDir, file);
    mkdirSync(dirname(path), { recursive: true });
    written.add(file);
    return path;
  };
  const write = (file: string, content: string | Buffer) => {
    meter(Buffer.byteLength(content));
    writeFileSync(place(file), content);
  };
  for (const asset of plan.assets) {
    meter(asset.bytes);
    copyAsset(asset, place(asset.destination.file));
  }
  for (const { file, html } of redirectPages(plan, report))
    write(file, joinPieces(html));
  write(plan.stylesheet, stylesheet);
  write(
    'search/search_index.json',
    renderSearchIndex(built.map(page => page.search)),
  );
  write('sitemap.xml', renderSitemap(plan));
  write('404.html', renderNotFound(plan));
  const files = [...written, 'techdocs_metadata.json'].sort();
  write('techdocs_metadata.json', renderMetadata(plan, files));

  const more = problems.length - MAX_PROBLEMS;
  if (more > 0)
    problems.splice(MAX_PROBLEMS, more, {
      kind: 'limit',
      file: plan.config.file ?? plan.config.docsDir,
      message: `There are ${more} more problems, which are not listed`,
    });
  return {
    siteName: plan.config.siteName,
    pages: built.length,
    cachedPages: built.filter(page => page.cached).length,
    files,
    problems,
    durationMs: Math.round(performance.now() - started),
    sourceModifiedAt: newestSource(plan),
  };
}

function newestSource({ pages }: SitePlan): string | undefined {
  const newest = pages.reduce((max, page) => Math.max(max, page.modifiedMs), 0);
  return newest ? new Date(newest).toISOString() : undefined;
}

/** Two sources must never be written to the same file: the later one would win by chance. */
function checkDestinations(plan: SitePlan): void {
  const taken = new Map<string, string>();
  for (const { destination, sourcePath } of [...plan.pages, ...plan.assets]) {
    const other = taken.get(destination.file);
    if (other)
      throw new DocsBuildError(
        `"${other}" and "${sourcePath}" would both be written to "${destination.file}"`,
        { file: sourcePath },
      );
    taken.set(destination.file, sourcePath);
  }
}

function renderNotFound(plan: SitePlan): Buffer {
  const [before, after] = renderTemplate({
    plan,
    title: 'Page not found',
    base: './',
    tocHtml: '',
    contentHtml:
      '<h1>Page not found</h1>\n<p>There is no page at this address. The navigation shows what there is, and the search looks inside it.</p>\n<p><a href="./">Go to the home page of these docs</a></p>\n',
    hide: new Set(),
  });
  const nav = new NavRenderer(plan).render(-1, './', '');
  return joinPieces([before, ...nav, after]);
}

function renderMetadata(plan: SitePlan, files: string[]): string {
  return JSON.stringify({
    site_name: plan.config.siteName,
    site_description: plan.config.siteDescription ?? '',
    build_timestamp: Date.now(),
    files,
  });
}
