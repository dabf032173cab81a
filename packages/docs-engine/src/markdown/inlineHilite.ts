import type { MarkdownIt } from 'markdown-it';
import { escapeHtml, renderPieces } from '../highlight/codeBlock';
import type { Highlighter } from '../highlight/highlighter';
import { pageScope } from './env';
import { tokenMeta } from './tokenMeta';

const LANGUAGE = /^(?:#!|:{3,})([\w#.+-]+) +([\s\S]+)$/;

/** `` `#!python print()` `` as coloured code inside a sentence. */
export function inlineHilite(md: MarkdownIt, highlighter: Highlighter): void {
  md.core.ruler.after('inline', 'inline_languages', state => {
    const scope = pageScope(state.env);
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        const match =
          token.type === 'code_inline' ? LANGUAGE.exec(token.content) : null;
        if (!match) continue;
        const language = match[1].toLowerCase();
        token.meta = { language };
        token.content = match[2];
        scope.languages.add(language);
      }
    }
  });
  md.renderer.rules.code_inline = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    const { language } = tokenMeta<{ language: string }>(token);
    if (!language)
      return `<code${renderer.renderAttrs(token)}>${escapeHtml(
        token.content,
      )}</code>`;
    token.attrJoin('class', `language-${language} highlight`);
    const [line] = highlighter.highlight(
      token.content.replace(/\n/g, ' '),
      language,
    );
    return `<code${renderer.renderAttrs(token)}>${renderPieces(
      line ?? [],
    )}</code>`;
  };
}
