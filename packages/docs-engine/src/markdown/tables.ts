import type { MarkdownIt } from 'markdown-it';

/** Wide tables scroll inside the page instead of stretching it; the keyboard reaches them too. */
export function tables(md: MarkdownIt): void {
  md.renderer.rules.table_open = (tokens, index, _options, _env, renderer) =>
    `<div class="md-typeset__scrollwrap" tabindex="0"><div class="md-typeset__table"><table${renderer.renderAttrs(
      tokens[index],
    )}>\n`;
  md.renderer.rules.table_close = () => '</table></div></div>\n';
}
