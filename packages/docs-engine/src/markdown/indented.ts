import type { StateBlock } from 'markdown-it';

/** Spaces by which Python-Markdown wants the content of a block to be indented. */
export const INDENT = 4;

/** End (exclusive) of the indented lines that follow a marker line; blank lines at the end are left out. */
export function indentedEnd(
  state: StateBlock,
  firstLine: number,
  endLine: number,
): number {
  let end = firstLine;
  for (let line = firstLine; line < endLine; line++) {
    if (state.isEmpty(line)) continue;
    if (state.sCount[line] - state.blkIndent < INDENT) break;
    end = line + 1;
  }
  return end;
}

/** Parses lines as blocks of their own, one indentation further in. */
export function tokenizeIndented(
  state: StateBlock,
  from: number,
  to: number,
): void {
  const { parentType, lineMax, blkIndent, listIndent } = state;
  state.parentType = 'root';
  state.lineMax = to;
  state.blkIndent += INDENT;
  state.listIndent = -1;
  if (to > from) state.md.block.tokenize(state, from, to);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.blkIndent = blkIndent;
  state.listIndent = listIndent;
}

/** Text of a line without its indentation; undefined when it is indented like code. */
export function markerLine(
  state: StateBlock,
  line: number,
): string | undefined {
  if (
    state.sCount[line] - state.blkIndent >= INDENT ||
    state.sCount[line] < state.blkIndent
  ) {
    return undefined;
  }
  return state.src.slice(
    state.bMarks[line] + state.tShift[line],
    state.eMarks[line],
  );
}

/** Pushes a token that holds inline Markdown. */
export function pushInline(
  state: StateBlock,
  content: string,
  line: number,
): void {
  const token = state.push('inline', '', 0);
  token.content = content;
  token.map = [line, line + 1];
  token.children = [];
}

/** Lets a block start in the middle of a paragraph, as Python-Markdown does. */
export const INTERRUPTS = {
  alt: ['paragraph', 'reference', 'blockquote', 'list'],
};
