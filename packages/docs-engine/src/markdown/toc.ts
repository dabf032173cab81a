import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { escapeHtml } from '../highlight/codeBlock';
import { pageScope, type Heading } from './env';
import type { MarkdownOptions } from './options';
import { tokenMeta } from './tokenMeta';
import { slugify, uniqueId } from './slug';

type Options = MarkdownOptions['toc'];

/** Text of a heading as it is read, and the part of it that its id is made from. */
function headingText(children: Token[]): { text: string; slugText: string } {
  let text = '';
  let slugText = '';
  for (const child of children) {
    switch (child.type) {
      case 'text':
      case 'code_inline':
        text += child.content;
        slugText += child.content;
        break;
      case 'softbreak':
      case 'hardbreak':
        text += ' ';
        slugText += ' ';
        break;
      case 'symbol':
        text += child.content;
        slugText += child.markup;
        break;
      case 'emoji':
        text += child.content;
        break;
      case 'ordinal':
        text += child.content;
        slugText += child.content;
        break;
      case 'keys':
      case 'math_inline':
        text += child.content;
        slugText += child.content;
        break;
      case 'footnote_ref':
        slugText += String((tokenMeta<{ id: number }>(child).id ?? 0) + 1);
        break;
      default:
    }
  }
  return { text: text.trim(), slugText };
}

function addAnchor(
  state: StateCore,
  inline: Token,
  id: string,
  options: Options,
): void {
  if (options.anchorlink) {
    const open = new state.Token('link_open', 'a', 1);
    open.attrs = [
      ['href', `#${id}`],
      ['class', options.anchorlinkClass],
    ];
    inline.children = [
      open,
      ...(inline.children ?? []),
      new state.Token('link_close', 'a', -1),
    ];
  }
  if (!options.permalink) return;
  const permalink = new state.Token('permalink', 'a', 0);
  permalink.attrs = [
    ['class', options.permalinkClass],
    ['href', `#${id}`],
  ];
  if (options.permalinkTitle)
    permalink.attrs.push(['title', options.permalinkTitle]);
  permalink.content = options.permalink;
  if (options.permalinkLeading) inline.children?.unshift(permalink);
  else inline.children?.push(permalink);
}

/** Heading ids equal to Python-Markdown's, permalinks, and `[TOC]` in the text. */
export function toc(md: MarkdownIt, options: Options): void {
  md.core.ruler.push('toc', state => {
    const scope = pageScope(state.env);
    for (const token of state.tokens) takeId(token, scope.ids);
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1];
      if (token.type === 'heading_open') {
        readHeading(state, token, index, scope.headings, scope.ids, options);
      } else if (
        token.type === 'paragraph_open' &&
        options.marker &&
        inline?.content.trim() === options.marker
      ) {
        inline.type = 'toc_list';
        token.hidden = true;
        state.tokens[index + 2].hidden = true;
      }
    });
  });
  md.renderer.rules.permalink = (tokens, index, _options, _env, renderer) =>
    `<a${renderer.renderAttrs(tokens[index])}>${escapeHtml(
      tokens[index].content,
    )}</a>`;
  md.renderer.rules.toc_list = (_tokens, _index, _options, env) => {
    const title = options.title
      ? `<span class="toctitle">${escapeHtml(options.title)}</span>`
      : '';
    return `<div class="${escapeHtml(
      options.tocClass,
    )}">${title}${renderTocList(
      nestHeadings(pageScope(env).headings),
    )}</div>\n`;
  };
}

function takeId(token: Token, ids: Set<string>): void {
  const id = token.attrGet('id');
  if (id) ids.add(String(id));
  for (const child of token.children ?? []) takeId(child, ids);
}

function readHeading(
  state: StateCore,
  token: Token,
  index: number,
  headings: Heading[],
  ids: Set<string>,
  options: Options,
) {
  const inline = state.tokens[index + 1];
  const level = Math.min(6, Number(token.tag[1]) + options.baseLevel - 1);
  token.tag = `h${level}`;
  const close = state.tokens[index + 2];
  if (close?.type === 'heading_close') close.tag = token.tag;
  const { text, slugText } = headingText(inline.children ?? []);
  let id = String(token.attrGet('id') ?? '');
  if (!id) {
    id = uniqueId(
      slugify(slugText, {
        separator: options.separator,
        ...options.slugs,
      }),
      ids,
    );
    token.attrSet('id', id);
  }
  const label = token.attrGet('data-toc-label');
  token.attrs =
    token.attrs?.filter(([name]) => name !== 'data-toc-label') ?? null;
  const shown = label ? String(label) : text;
  headings.push({ level, id, text: shown, html: escapeHtml(shown) });
  addAnchor(state, inline, id, options);
}

export interface TocNode extends Heading {
  children: TocNode[];
}

/** Nests headings under the nearest earlier one of a higher rank. */
export function nestHeadings(headings: Heading[]): TocNode[] {
  const roots: TocNode[] = [];
  const open: TocNode[] = [];
  for (const heading of headings) {
    const node = { ...heading, children: [] };
    while (open.length && open[open.length - 1].level >= heading.level)
      open.pop();
    (open[open.length - 1]?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function renderTocList(nodes: TocNode[]): string {
  if (!nodes.length) return '';
  const items = nodes.map(
    node =>
      `<li><a href="#${node.id}">${node.html}</a>${renderTocList(
        node.children,
      )}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
