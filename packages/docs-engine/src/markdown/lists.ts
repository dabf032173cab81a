import type { MarkdownIt, StateBlock } from 'markdown-it';
import { INDENT } from './indented';

/**
 * Column at which the content of an item stands. Python-Markdown indents by
 * four whatever the marker's width, CommonMark by the marker's width; authors
 * use both, and nest by two as well. The first indented line below the marker
 * tells which one it is.
 */
function itemIndent(
  state: StateBlock,
  startLine: number,
  endLine: number,
): number {
  const base = state.listIndent;
  const contentColumn = state.sCount[startLine];
  const contentStart = state.bMarks[startLine] + state.tShift[startLine];
  let marker = contentStart;
  while (marker > 0 && /[ \t]/.test(state.src[marker - 1])) marker--;
  while (marker > 0 && /[-+*\d.)]/.test(state.src[marker - 1])) marker--;
  const markerColumn = contentColumn - (contentStart - marker);

  for (let line = startLine + 1; line < endLine; line++) {
    if (state.isEmpty(line)) continue;
    const column = state.sCount[line];
    if (column - base >= INDENT) return base + INDENT;
    if (column >= markerColumn + 2) return Math.min(column, state.blkIndent);
    break;
  }
  return state.blkIndent;
}

/** The four-space rule for what belongs to a list item, and numbering that always starts at one. */
export function lists(md: MarkdownIt, options: { keepStart: boolean }): void {
  const tokenize = md.block.tokenize;
  md.block.tokenize = function tokenizeItem(state, startLine, endLine) {
    const last = state.tokens[state.tokens.length - 1];
    if (
      last?.type === 'list_item_open' &&
      last.map?.[0] === startLine &&
      state.parentType === 'list'
    ) {
      state.blkIndent = itemIndent(state, startLine, endLine);
      state.sCount[startLine] = Math.max(
        state.sCount[startLine],
        state.blkIndent,
      );
    }
    tokenize.call(this, state, startLine, endLine);
  };
  if (options.keepStart) return;
  md.core.ruler.push('lazy_numbering', state => {
    for (const token of state.tokens) {
      if (token.type === 'ordered_list_open')
        token.attrs = token.attrs?.filter(([name]) => name !== 'start') ?? null;
    }
  });
}
