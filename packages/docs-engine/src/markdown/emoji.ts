import type { MarkdownIt, StateInline } from 'markdown-it';
import names from 'markdown-it-emoji/lib/data/full.mjs';

const SHORTCODE = /:([+\w-]+):/y;

function rule(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== ':') return false;
  SHORTCODE.lastIndex = state.pos;
  const match = SHORTCODE.exec(state.src);
  const char =
    match && Object.hasOwn(names, match[1]) ? names[match[1]] : undefined;
  if (!match || !char || state.pos + match[0].length > state.posMax)
    return false;
  if (!silent) {
    const token = state.push('emoji', 'span', 0);
    token.content = char;
    token.markup = match[0];
  }
  state.pos += match[0].length;
  return true;
}

/** `:smile:` as the character itself: no picture has to be fetched. */
export function emoji(md: MarkdownIt): void {
  md.inline.ruler.after('emphasis', 'emoji', rule);
  md.renderer.rules.emoji = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    token.attrJoin('class', 'emojione');
    if (!token.attrGet('title')) token.attrSet('title', token.markup);
    return `<span${renderer.renderAttrs(token)}>${token.content}</span>`;
  };
}
