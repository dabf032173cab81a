import { escapeHtml } from '../highlight/codeBlock';
import { type HtmlPieces, joinPieces } from './htmlPieces';
import type { NavNode, SitePlan } from './types';

const LIST = '<ul class="md-nav__list">';
const LIST_END = '</ul>';

const ellipsis = (title: string) =>
  `<span class="md-ellipsis">${escapeHtml(title)}</span>`;

/** Way from the root of the navigation to each of its pages: an index at each level. */
function findPaths(nodes: NavNode[]): Map<number, number[]> {
  const paths = new Map<number, number[]>();
  const visit = (children: NavNode[], parents: number[]) => {
    for (const [index, node] of children.entries()) {
      const path = [...parents, index];
      if (node.kind === 'section') visit(node.children, path);
      else if (node.kind === 'page' && !paths.has(node.page))
        paths.set(node.page, path);
    }
  };
  visit(nodes, []);
  return paths;
}

/** The items of a list while none of them is open, and where each starts. */
interface IdleList {
  bytes: Buffer;
  starts: number[];
}

/**
 * Writes the navigation of every page. What is not on the way to the open
 * page is the same for all pages of a depth, so it is written and encoded once
 * for each: on a site of a thousand pages it is most of what there is to write.
 */
export class NavRenderer {
  readonly #plan: SitePlan;
  readonly #idle = new Map<string, IdleList>();
  readonly #paths: Map<number, number[]>;

  constructor(plan: SitePlan) {
    this.#plan = plan;
    this.#paths = findPaths(plan.nav);
  }

  /** @param base - way from the page to the site's root: `./`, `../` and so on */
  render(page: number, base: string, tocHtml: string): HtmlPieces {
    return this.#list(
      this.#plan.nav,
      base,
      '',
      this.#paths.get(page) ?? [],
      tocHtml,
    );
  }

  #list(
    nodes: NavNode[],
    base: string,
    id: string,
    active: number[],
    tocHtml: string,
  ): HtmlPieces {
    const { bytes, starts } = this.#idleList(nodes, base, id);
    const [at] = active;
    if (at === undefined) return [LIST, bytes, LIST_END];
    return [
      LIST,
      bytes.subarray(0, starts[at]),
      ...this.#item(nodes[at], base, `${id}_${at + 1}`, active, tocHtml),
      bytes.subarray(starts[at + 1]),
      LIST_END,
    ];
  }

  #idleList(nodes: NavNode[], base: string, id: string): IdleList {
    const key = `${base} ${id}`;
    let list = this.#idle.get(key);
    if (!list) {
      const items = nodes.map((node, index) =>
        joinPieces(this.#item(node, base, `${id}_${index + 1}`, [], '')),
      );
      let end = 0;
      const starts = [0, ...items.map(item => (end += item.length))];
      list = { bytes: Buffer.concat(items), starts };
      this.#idle.set(key, list);
    }
    return list;
  }

  #item(
    node: NavNode,
    base: string,
    id: string,
    active: number[],
    tocHtml: string,
  ): HtmlPieces {
    const isActive = active.length > 0;
    const item = `md-nav__item${isActive ? ' md-nav__item--active' : ''}`;
    if (node.kind === 'link') {
      return [
        `<li class="${item}"><a href="${escapeHtml(
          node.inSite ? `${base}${node.url}` : node.url,
        )}" class="md-nav__link">${ellipsis(node.title)}</a></li>`,
      ];
    }
    if (node.kind === 'page') {
      const url = this.#plan.pages[node.page].destination.url;
      const link = `<a href="${base}${url}" class="md-nav__link${
        isActive ? ' md-nav__link--active" aria-current="page' : ''
      }">${ellipsis(node.title)}</a>`;
      return [`<li class="${item}">${link}${isActive ? tocHtml : ''}</li>`];
    }
    const toggle = `__nav${id}`;
    const level = id.split('_').length - 1;
    const children = this.#list(
      node.children,
      base,
      id,
      active.slice(1),
      tocHtml,
    );
    return [
      `<li class="${item} md-nav__item--nested"><input class="md-nav__toggle md-toggle" type="checkbox" tabindex="-1" id="${toggle}" aria-label="${escapeHtml(
        node.title,
      )}"${isActive ? ' checked' : ''}>` +
        `<label class="md-nav__link" for="${toggle}" id="${toggle}_label" tabindex="0">${ellipsis(
          node.title,
        )}<span class="md-nav__icon md-icon"></span></label>` +
        `<nav class="md-nav" data-md-level="${level}" aria-labelledby="${toggle}_label">`,
      ...children,
      '</nav></li>',
    ];
  }
}
