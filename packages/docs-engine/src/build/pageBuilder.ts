import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createHighlighter } from '../highlight/highlighter';
import { createDialect } from '../markdown/dialect';
import type { BuildLimits } from '../limits';
import { DocsBuildError, type Problem } from '../problems';
import { createLinkTargets } from '../render/links';
import {
  type RenderContext,
  type RenderedPage,
  renderPage,
  snippetDigest,
} from '../render/renderPage';
import { type HtmlPieces, writePieces } from '../site/htmlPieces';
import { NavRenderer } from '../site/renderNav';
import { renderTemplate } from '../site/renderTemplate';
import { renderToc } from '../site/renderToc';
import { searchDocs, writeSearchDocs } from '../site/searchIndex';
import type { SitePage, SitePlan } from '../site/types';
import type { PageLinks } from './checkLinks';
import { engineVersion } from './engineVersion';
import { createOutputMeter, type OutputCount } from './outputMeter';
import { createPageCache, hashOf, type PageCache } from './pageCache';
import { readText } from './readSource';
import { createSnippetReader } from './snippetReader';

export interface PageJob {
  plan: SitePlan;
  outputDir: string;
  cacheDir?: string;
  limits: BuildLimits;
  output: OutputCount;
}

/** What a written page adds to the site beyond its file. */
export interface BuiltPage extends PageLinks {
  /** Its entries of the search index, see `writeSearchDocs`. */
  search: string;
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
    snippets: plan.config.markdown.snippets,
  };
  const cache = job.cacheDir ? createPageCache(job.cacheDir) : undefined;
  const optionsKey = JSON.stringify([
    cache && engineVersion(),
    plan.config.markdown,
    plan.config.useDirectoryUrls,
    plan.config.docsDir,
  ]);
  const nav = new NavRenderer(plan);
  const made = new Set<string>();
  const meter = createOutputMeter(
    job.output,
    limits.maxOutputBytes,
    plan.pages.length,
  );
  // Without waiting: this runs in a thread that has nothing else to do, and a
  // hop to the thread pool and back takes longer than the work itself.
  const write = (file: string, content: HtmlPieces) => {
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writePieces(file, content, meter);
  };
  const position = new Map(plan.sequence.map((page, index) => [page, index]));

  return {
    async build(index) {
      const page = plan.pages[index];
      const source = readText(
        page.absolutePath,
        page.sourcePath,
        limits.maxPageBytes,
      );
      const key = cache
        ? hashOf(optionsKey, page.sourcePath, page.docsPath, source)
        : '';
      let rendered = readCache(cache, key, context);
      const cached = rendered !== undefined;
      if (!rendered) {
        rendered = await renderOrExplain(source, page, context);
        cache?.set(key, rendered);
      }
      const at = position.get(index);
      const file = join(outputDir, page.destination.file);
      write(file, decorate(plan, nav, index, rendered, at));
      return {
        page: index,
        ids: rendered.ids,
        links: rendered.links,
        search: excluded(rendered)
          ? ''
          : writeSearchDocs(
              searchDocs({
                url: page.destination.url,
                title: page.title,
                text: rendered.text,
                sections: rendered.sections,
                headings: rendered.headings,
                levels: {
                  top: plan.config.markdown.toc.topLevel,
                  bottom: plan.config.markdown.toc.bottomLevel,
                },
              }),
            ),
        problems: rendered.problems,
        cached,
      };
    },
  };
}

/** A page from the cache, if all that it took from other files is as it was. */
function readCache(
  cache: PageCache | undefined,
  key: string,
  { targets, readSnippet }: RenderContext,
): RenderedPage | undefined {
  const found = cache?.get(key);
  const fits =
    found?.targets.every(
      ([path, url]) => (targets.urlOf(path) ?? null) === url,
    ) &&
    found.snippets.every(
      ([path, digest]) => snippetDigest(readSnippet(path)) === digest,
    );
  return fits ? found : undefined;
}

/** Whatever a page does to the renderer, the message names the page. */
async function renderOrExplain(
  source: string,
  page: SitePage,
  context: RenderContext,
): Promise<RenderedPage> {
  try {
    return await renderPage(source, page, context);
  } catch (error) {
    if (error instanceof DocsBuildError) throw error;
    const reason =
      error instanceof RangeError
        ? 'it is nested too deeply or too large'
        : String(error);
    throw new DocsBuildError(`The page could not be rendered: ${reason}`, {
      file: page.sourcePath,
    });
  }
}

function decorate(
  plan: SitePlan,
  nav: NavRenderer,
  index: number,
  rendered: RenderedPage,
  at: number | undefined,
): HtmlPieces {
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
  const [before, after] = renderTemplate({
    plan,
    page,
    title: page.title,
    description: typeof description === 'string' ? description : undefined,
    base,
    tocHtml,
    contentHtml: rendered.html,
    hide: new Set(Array.isArray(hide) ? hide.map(String) : []),
    previous: neighbour(-1),
    next: neighbour(1),
  });
  return [before, ...nav.render(index, base, tocHtml), after];
}
