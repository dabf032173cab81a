import type { Heading } from '../markdown/env';
import { nestHeadings, type TocNode } from '../markdown/toc';
import { escapeHtml } from '../highlight/codeBlock';

function renderList(nodes: TocNode[]): string {
  const items = nodes.map(node => {
    const children = node.children.length
      ? `<nav class="md-nav" aria-label="${escapeHtml(node.text)}">${renderList(
          node.children,
        )}</nav>`
      : '';
    return `<li class="md-nav__item"><a href="#${escapeHtml(
      node.id,
    )}" class="md-nav__link"><span class="md-ellipsis">${
      node.html
    }</span></a>${children}</li>`;
  });
  return `<ul class="md-nav__list" data-md-component="toc">${items.join(
    '',
  )}</ul>`;
}

/** The table of contents beside a page. A single heading of the first rank is the page's title and is left out. */
export function renderToc(
  headings: Heading[],
  levels: { top: number; bottom: number },
): string {
  const shown = headings.filter(
    ({ level }) => level >= levels.top && level <= levels.bottom,
  );
  let nodes = nestHeadings(shown);
  if (nodes.length === 1 && nodes[0].level === 1) nodes = nodes[0].children;
  if (!nodes.length) return '';
  return `<nav class="md-nav md-nav--secondary" aria-label="Table of contents"><span class="md-nav__title">On this page</span>${renderList(
    nodes,
  )}</nav>`;
}
