import type { MarkdownIt } from 'markdown-it';
import type { MarkdownOptions } from './options';

/** Dashes and ellipses as Python-Markdown's smarty writes them; quotes are markdown-it's. */
export function smarty(
  md: MarkdownIt,
  options: NonNullable<MarkdownOptions['smarty']>,
): void {
  md.core.ruler.push('smarty', state => {
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        if (token.type !== 'text' || !/--|\.\.\./.test(token.content)) continue;
        if (options.dashes)
          token.content = token.content
            .replace(/(^|[^-<])---(?![->])/g, '$1—')
            .replace(/(^|[^-<])--(?![->])/g, '$1–');
        if (options.ellipses)
          token.content = token.content.replace(/\.\.\./g, '…');
      }
    }
  });
}
