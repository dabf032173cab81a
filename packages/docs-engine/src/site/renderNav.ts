import { escapeHtml } from '../highlight/codeBlock';
import type { NavNode, SitePlan } from './types';

const ellipsis = (title: string) =>
  `<span class="md-ellipsis">${escapeHtml(title)}</span>`;

/** Way from the root of the navigation to a page: an index at each level. */
function pathTo(nodes: NavNode[], page: number): number[] | undefined {
  for (const [index, node] of nodes.entries()) {
    if (node.kind === 'page' && node.page === page) return [index];
    if (node.kind === 'section') {
      const rest = pathTo(node.children, page);
      if (rest) return [index, ...rest];
    }
  }
  return undefined;
}

/**
 * Writes the navigation of every page. What is not on the way to the open
 * page is the same for all pages of a depth, so it is written once for each.
 */
export class NavRenderer {
  readonly #plan: SitePlan;
  readonly #idle = new Map<string, string>();
  readonly #paths = new Map<number, number[]>();

  constructor(plan: SitePlan) {
    this.#plan = plan;
    for (const page of new Set(plan.sequence))
      this.#paths.set(page, pathTo(plan.nav, page) ?? []);
  }

  /** @param base - way from the page to the site's root: `./`, `../` and so on */
  render(page: number, base: string, tocHtml: string): string {
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
  ): string {
    const items = nodes.map((node, index) =>
      index === active[0]
        ? this.#item(node, base, `${id}_${index + 1}`, active, tocHtml)
        : this.#idleItem(node, base, `${id}_${index + 1}`),
    );
    return `<ul class="md-nav__list">${items.join('')}</ul>`;
  }

  #idleItem(node: NavNode, base: string, id: string): string {
    const key = `${base} ${id}`;
    let html = this.#idle.get(key);
    if (html === undefined) {
      html = this.#item(node, base, id, [], '');
      this.#idle.set(key, html);
    }
    return html;
  }

  #item(
    node: NavNode,
    base: string,
    id: string,
    active: number[],
    tocHtml: string,
  ): string {
    const isActive = active.length > 0;
    const item = `md-nav__item${isActive ? ' md-nav__item--active' : ''}`;
    if (node.kind === 'link') {
      return `<li class="${item}"><a href="${escapeHtml(
        node.url,
      )}" class="md-nav__link">${ellipsis(node.title)}</a></li>`;
    }
    if (node.kind === 'page') {
      const url = this.#plan.pages[node.page].destination.url;
      const link = `<a href="${base}${url}" class="md-nav__link${
        isActive ? ' md-nav__link--active" aria-current="page' : ''
      }">${ellipsis(node.title)}</a>`;
      return `<li class="${item}">${link}${isActive ? tocHtml : ''}</li>`;
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
    return (
      `<li class="${item} md-nav__item--nested"><input class="md-nav__toggle md-toggle" type="checkbox" tabindex="-1" id="${toggle}" aria-label="${escapeHtml(
        node.title,
      )}"${isActive ? ' checked' : ''}>` +
      `<label class="md-nav__link" for="${toggle}" id="${toggle}_label" tabindex="0">${ellipsis(
        node.title,
      )}<span class="md-nav__icon md-icon"></span></label>` +
      `<nav class="md-nav" data-md-level="${level}" aria-labelledby="${toggle}_label">${children}</nav></li>`
    );
  }
}
