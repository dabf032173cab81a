import type { NavEntry, SiteConfig } from '../config/types';
import { createIgnore } from '../source/ignore';
import type { Problem } from '../problems';
import { titleFromName } from './pageTitle';
import type { NavNode, SitePage } from './types';
import { normalizePath } from './urls';

export interface NavTree {
  nav: NavNode[];
  sequence: number[];
}

/** The site's navigation: from `nav`, or from the files in their order where there is none. */
export function buildNav(
  config: SiteConfig,
  pages: SitePage[],
  report: (problem: Problem) => void,
): NavTree {
  const byPath = new Map(pages.map((page, index) => [page.docsPath, index]));
  const nav = config.nav
    ? fromConfig(config, pages, byPath, report)
    : fromFiles(pages, config);
  const sequence: number[] = [];
  collect(nav, sequence);
  const shown = new Set(sequence);
  const quiet = createIgnore(config.notInNav);
  if (config.nav) {
    for (const [index, page] of pages.entries()) {
      if (!shown.has(index) && !quiet(page.docsPath, false)) {
        report({
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
  byPath: Map<string, number>,
  report: (problem: Problem) => void,
): NavNode[] {
  const file = config.file ?? '';
  const convert = (entry: NavEntry): NavNode[] => {
    if (entry.kind === 'section') {
      return [
        {
          kind: 'section',
          title: entry.title,
          children: entry.children.flatMap(convert),
        },
      ];
    }
    if (entry.kind === 'include') {
      report({
        kind: 'nav',
        file,
        line: entry.line,
        message: `"!include ${entry.path}" was not resolved`,
      });
      return [];
    }
    const page = byPath.get(normalizePath(entry.path) ?? '');
    if (page !== undefined) {
      if (entry.title) pages[page].title = entry.title;
      return [{ kind: 'page', title: pages[page].title, page }];
    }
    if (/^[a-z][\w+.-]*:|^\/|^#/i.test(entry.path)) {
      return [
        { kind: 'link', title: entry.title ?? entry.path, url: entry.path },
      ];
    }
    report({
      kind: 'nav',
      file,
      line: entry.line,
      message: `"nav" names "${entry.path}", which is not among the docs`,
    });
    return [];
  };
  return (config.nav ?? []).flatMap(convert);
}

function fromFiles(pages: SitePage[], config: SiteConfig): NavNode[] {
  const roots: NavNode[] = [];
  const hidden = createIgnore(config.notInNav);
  for (const [index, page] of pages.entries()) {
    if (hidden(page.docsPath, false)) continue;
    let branch = roots;
    for (const folder of page.docsPath.split('/').slice(0, -1)) {
      const title = titleFromName(folder);
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
