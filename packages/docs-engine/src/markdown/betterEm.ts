import type { MarkdownIt, StateInline } from 'markdown-it';
import type { MarkdownOptions } from './options';

const ASTERISK = 0x2a;
const UNDERSCORE = 0x5f;

function rule(
  state: StateInline,
  silent: boolean,
  smart: MarkdownOptions['wordEmphasis'],
): boolean {
  const marker = state.src.charCodeAt(state.pos);
  if (silent || (marker !== ASTERISK && marker !== UNDERSCORE)) return false;
  const whole = marker === ASTERISK ? smart.asterisk : smart.underscore;
  const run = state.scanDelims(state.pos, !whole);
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

/** Emphasis starts or ends inside a word for neither asterisks nor underscores, unless the site wants it. */
export function betterEm(
  md: MarkdownIt,
  smart: MarkdownOptions['wordEmphasis'],
): void {
  md.inline.ruler.at('emphasis', (state, silent) => rule(state, silent, smart));
}
