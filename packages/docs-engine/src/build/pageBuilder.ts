import { readFileSync, realpathSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { createHighlighter } from '../highlight/highlighter';
import { createDialect } from '../markdown/dialect';
import type { BuildLimits } from '../limits';
import type { Problem } from '../problems';
import { createLinkTargets } from '../render/links';
import {
  type RenderContext,
  type RenderedPage,
  renderPage,
} from '../render/renderPage';
import { NavRenderer } from '../site/renderNav';
import { renderTemplate } from '../site/renderTemplate';
import { renderToc } from '../site/renderToc';
import { type SearchDoc, searchDocs } from '../site/searchIndex';
import type { SitePlan } from '../site/types';
import { normalizePath } from '../site/urls';
import type { PageLinks } from './checkLinks';
import { createPageCache, type PageCache, pageKey } from './pageCache';
import { readText } from './readSource';

export interface PageJob {
  plan: SitePlan;
  outputDir: string;
  cacheDir?: string;
  limits: BuildLimits;
}

/** What a written page adds to the site beyond its file. */
export interface BuiltPage extends PageLinks {
  search: SearchDoc[];
  problems: Problem[];
  cached: boolean;
}

export interface PageBuilder {
  build(page: number): Promise<BuiltPage>;
}

const excluded = ({ meta }: RenderedPage) =>
  (meta.search as { exclude?: unknown } | undefined)?.exclude === true;

/** Writes pages of one site. Each worker has one of its own. */
export async function createPageBuilder(job: PageJob): Promise<PageBuilder> {
  const { plan, outputDir, limits } = job;
  const highlighter = createHighlighter();
  const targets = createLinkTargets(plan);
  const context: RenderContext = {
    md: createDialect(plan.config.markdown, highlighter),
    highlighter,
    targets,
    readSnippet: createSnippetReader(plan, limits),
  };
  const cache = job.cacheDir ? createPageCache(job.cacheDir) : undefined;
  const optionsKey = JSON.stringify([
    plan.config.markdown,
    plan.config.useDirectoryUrls,
    plan.config.docsDir,
  ]);
  const nav = new NavRenderer(plan);
  const made = new Map<string, Promise<unknown>>();
  const makeFolder = (folder: string) => {
    const making = made.get(folder) ?? mkdir(folder, { recursive: true });
    made.set(folder, making);
    return making;
  };
  const position = new Map(plan.sequence.map((page, index) => [page, index]));

  return {
    async build(index) {
      const page = plan.pages[index];
      const source = await readText(
        page.absolutePath,
        page.sourcePath,
        limits.maxPageBytes,
      );
      const key = pageKey(optionsKey, page.docsPath, source);
      let rendered = await readCache(cache, key, context);
      const cached = rendered !== undefined;
      if (!rendered) {
        rendered = await renderPage(source, page, context);
        // Snippets are other files: a page that takes some is rendered anew.
        if (!rendered.snippets.length) await cache?.set(key, rendered);
      }
      const at = position.get(index);
      const file = join(outputDir, page.destination.file);
      await makeFolder(dirname(file));
      await writeFile(file, decorate(plan, nav, index, rendered, at));
      return {
        page: index,
        ids: rendered.ids,
        links: rendered.links,
        search: excluded(rendered)
          ? []
          : searchDocs(
              page.destination.url,
              page.title,
              rendered.text,
              rendered.sections,
            ),
        problems: rendered.problems,
        cached,
      };
    },
  };
}

async function readCache(
  cache: PageCache | undefined,
  key: string,
  { targets }: RenderContext,
) {
  const found = await cache?.get(key);
  const fits = found?.targets.every(
    ([path, url]) => (targets.urlOf(path) ?? null) === url,
  );
  return fits ? found : undefined;
}

function decorate(
  plan: SitePlan,
  nav: NavRenderer,
  index: number,
  rendered: RenderedPage,
  at: number | undefined,
): string {
  const page = plan.pages[index];
  const depth = page.destination.file.split('/').length - 1;
  const base = '../'.repeat(depth) || './';
  const { topLevel, bottomLevel } = plan.config.markdown.toc;
  const tocHtml = renderToc(rendered.headings, {
    top: topLevel,
    bottom: bottomLevel,
  });
  const neighbour = (step: number) =>
    at === undefined ? undefined : plan.pages[plan.sequence[at + step]];
  const { hide, description } = rendered.meta;
  return renderTemplate({
    plan,
    page,
    title: page.title,
    description: typeof description === 'string' ? description : undefined,
    base,
    navHtml: nav.render(index, base, tocHtml),
    tocHtml,
    contentHtml: rendered.html,
    hide: new Set(Array.isArray(hide) ? hide.map(String) : []),
    previous: neighbour(-1),
    next: neighbour(1),
  });
}

/** Reads snippets below the source root, by the real path, so that no link leads out. */
function createSnippetReader(plan: SitePlan, limits: BuildLimits) {
  return (name: string): string | undefined => {
    for (const base of plan.config.markdown.snippets.basePaths) {
      const path = normalizePath(`${base}/${name}`);
      if (!path || name.startsWith('/')) continue;
      try {
        const real = realpathSync(join(plan.root, path));
        if (!real.startsWith(plan.root + sep)) continue;
        const info = statSync(real);
        if (info.isFile() && info.size <= limits.maxPageBytes)
          return readFileSync(real, 'utf8');
      } catch {
        // Not there: the next base path may have it.
      }
    }
    return undefined;
  };
}
