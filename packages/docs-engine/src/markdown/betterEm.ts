import type { MarkdownIt, StateInline } from 'markdown-it';

const ASTERISK = 0x2a;
const UNDERSCORE = 0x5f;

function rule(state: StateInline, silent: boolean): boolean {
  const marker = state.src.charCodeAt(state.pos);
  if (silent || (marker !== ASTERISK && marker !== UNDERSCORE)) return false;
  const run = state.scanDelims(state.pos, false);
  for (let i = 0; i < run.length; i++) {
    state.push('text', '', 0).content = String.fromCharCode(marker);
    state.delimiters.push({
      marker,
      length: run.length,
      token: state.tokens.length - 1,
      end: -1,
      open: run.can_open,
      close: run.can_close,
    });
  }
  state.pos += run.length;
  return true;
}

/** Emphasis never starts or ends inside a word, whether written with asterisks or underscores. */
export function betterEm(md: MarkdownIt): void {
  md.inline.ruler.at('emphasis', rule);
}
