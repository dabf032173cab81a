import type { MarkdownIt, Token } from 'markdown-it';
import { pageScope, type PageScope } from './env';

function readChildren(
  children: Token[],
  firstLine: number,
  scope: PageScope,
): void {
  let line = firstLine;
  for (const token of children) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') line++;
    const kind = token.type === 'image' ? 'image' : 'link';
    const name = kind === 'image' ? 'src' : 'href';
    if (token.type !== 'link_open' && token.type !== 'image') continue;
    const href = token.attrGet(name);
    if (href === null || token.info === 'auto') continue;
    const source = scope.lineOf(line);
    scope.links.push({ href: String(href), line: source, kind });
    token.attrSet(name, scope.rewrite(String(href), kind, source));
    if (kind === 'image') token.attrSet('loading', 'lazy');
  }
}

/** Turns links between source files into links between pages, and remembers them for checking. */
export function links(md: MarkdownIt): void {
  md.core.ruler.push('links', state => {
    const scope = pageScope(state.env);
    for (const token of state.tokens) {
      if (token.type === 'inline' && token.children)
        readChildren(token.children, token.map?.[0] ?? 0, scope);
      if (
        token.type === 'html_block' ||
        token.children?.some(child => child.type === 'html_inline')
      ) {
        scope.hasRawHtml = true;
        for (const [, id] of token.content.matchAll(
          /\s(?:id|name)=["']?([^"'\s>]+)/g,
        ))
          scope.ids.add(id);
      }
    }
  });
}
