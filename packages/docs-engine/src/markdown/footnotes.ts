import type { MarkdownIt, Token } from 'markdown-it';
import plugin from 'markdown-it-footnote';
import type { MarkdownOptions } from './options';
import { tokenMeta } from './tokenMeta';

interface Note {
  label: string;
  id: number;
  subId: number;
}

const note = (token: Token) => ({ id: 0, subId: 0, ...tokenMeta<Note>(token) });
const label = (token: Token) => note(token).label ?? String(note(token).id + 1);
/** Further references to the same note get numbered ids, as in Python-Markdown. */
const refId = (token: Token, subId: number) =>
  `fnref${subId > 0 ? subId + 1 : ''}:${label(token)}`;

/** `[^1]` and `[^1]: note`, with the ids and classes of Python-Markdown. */
export function footnotes(
  md: MarkdownIt,
  options: MarkdownOptions['footnotes'],
): void {
  md.use(plugin);
  // `^[` starts a superscript here; notes are always defined apart.
  md.inline.ruler.disable('footnote_inline');
  const { rules } = md.renderer;
  rules.footnote_ref = (tokens, index) => {
    const token = tokens[index];
    const name = md.utils.escapeHtml(label(token));
    const id = md.utils.escapeHtml(refId(token, note(token).subId));
    return `<sup id="${id}"><a class="footnote-ref" href="#fn:${name}">${
      note(token).id + 1
    }</a></sup>`;
  };
  rules.footnote_block_open = () => '<div class="footnote">\n<hr>\n<ol>\n';
  rules.footnote_block_close = () => '</ol>\n</div>\n';
  rules.footnote_open = (tokens, index) =>
    `<li id="fn:${md.utils.escapeHtml(label(tokens[index]))}">`;
  rules.footnote_close = () => '</li>\n';
  rules.footnote_anchor = (tokens, index) => {
    const token = tokens[index];
    const id = md.utils.escapeHtml(refId(token, note(token).subId));
    const title = options.backlinkTitle.replace(
      /\{\}|%d/,
      String(note(token).id + 1),
    );
    return ` <a class="footnote-backref" href="#${id}" title="${md.utils.escapeHtml(
      title,
    )}">${md.utils.escapeHtml(options.backlinkText)}</a>`;
  };
}
