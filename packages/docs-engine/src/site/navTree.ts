import type { NavEntry, SiteConfig } from '../config/types';
import type { Problem } from '../problems';
import { isUnsafeUrl } from '../render/unsafeUrl';
import { titleFromName } from './pageTitle';
import type { NavNode, SiteAsset, SitePage } from './types';
import { normalizePath } from './urls';

export interface NavTree {
  nav: NavNode[];
  sequence: number[];
}

export interface BuildNavOptions {
  assets: SiteAsset[];
  report(problem: Problem): void;
  /** Pages that need not be in `nav`, and are not in one that follows the files. */
  mayBeMissing(page: SitePage): boolean;
}

/** The site's navigation: from `nav`, or from the files in their order where there is none. */
export function buildNav(
  config: SiteConfig,
  pages: SitePage[],
  options: BuildNavOptions,
): NavTree {
  const nav = config.nav
    ? fromConfig(config, pages, options)
    : fromFiles('', pages, options);
  const sequence: number[] = [];
  collect(nav, sequence);
  const shown = new Set(sequence);
  if (config.nav) {
    for (const [index, page] of pages.entries()) {
      if (!shown.has(index) && !options.mayBeMissing(page)) {
        options.report({
          kind: 'orphan',
          file: page.sourcePath,
          message:
            'The page is not in "nav", so that nobody finds it by reading on',
        });
      }
    }
  }
  return { nav, sequence };
}

function fromConfig(
  config: SiteConfig,
  pages: SitePage[],
  options: BuildNavOptions,
): NavNode[] {
  const byPath = new Map(pages.map((page, index) => [page.docsPath, index]));
  const files = new Map(
    options.assets.map(asset => [asset.destination.file, asset]),
  );
  const convert = (entry: NavEntry): NavNode[] => {
    if (entry.kind === 'section') {
      const children = entry.children.flatMap(convert);
      return [{ kind: 'section', title: entry.title, children }];
    }
    if (entry.kind === 'files') return fromFiles(entry.folder, pages, options);
    // Includes were resolved before, or named as problems.
    if (entry.kind === 'include') return [];
    const page = byPath.get(normalizePath(entry.path) ?? '');
    if (page !== undefined) {
      if (entry.title) pages[page].title = entry.title;
      return [{ kind: 'page', title: pages[page].title, page }];
    }
    const { title = entry.path, path } = entry;
    const file = files.get(normalizePath(path) ?? '');
    if (file)
      return [{ kind: 'link', title, url: file.destination.url, inSite: true }];
    const problem = (message: string): [] => {
      options.report({
        kind: 'nav',
        file: entry.file ?? config.file ?? '',
        line: entry.line,
        message,
      });
      return [];
    };
    if (isUnsafeUrl(path))
      return problem(`"nav" has the address "${path}", which was left out`);
    if (/^[a-z][\w+.-]*:|^\/|^#/i.test(path))
      return [{ kind: 'link', title, url: path, inSite: false }];
    return problem(`"nav" names "${path}", which is not among the docs`);
  };
  return (config.nav ?? []).flatMap(convert);
}

/** Pages below a folder, in the order of their files. */
function fromFiles(
  folder: string,
  pages: SitePage[],
  { mayBeMissing }: BuildNavOptions,
): NavNode[] {
  const roots: NavNode[] = [];
  const start = folder && `${folder}/`;
  for (const [index, page] of pages.entries()) {
    if (!page.docsPath.startsWith(start) || mayBeMissing(page)) continue;
    let branch = roots;
    const path = page.docsPath.slice(start.length);
    for (const name of path.split('/').slice(0, -1)) {
      const title = titleFromName(name);
      let section = branch.find(
        node => node.kind === 'section' && node.title === title,
      );
      if (section?.kind !== 'section') {
        section = { kind: 'section', title, children: [] };
        branch.push(section);
      }
      branch = section.children;
    }
    branch.push({ kind: 'page', title: page.title, page: index });
  }
  return roots;
}

function collect(nodes: NavNode[], sequence: number[]): void {
  for (const node of nodes) {
    if (node.kind === 'page') sequence.push(node.page);
    if (node.kind === 'section') collect(node.children, sequence);
  }
}
