import type { MarkdownIt, StateBlock } from 'markdown-it';
import { markerLine } from './indented';

const HEADING = /^(#{1,6})([A-Za-z].*?)[ \t]*#*[ \t]*$/;

function rule(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  const match = HEADING.exec(markerLine(state, startLine) ?? '');
  if (!match) return false;
  if (silent) return true;
  const tag = `h${match[1].length}`;
  const open = state.push('heading_open', tag, 1);
  open.markup = match[1];
  open.map = [startLine, startLine + 1];
  const inline = state.push('inline', '', 0);
  inline.content = match[2];
  inline.map = open.map;
  inline.children = [];
  state.push('heading_close', tag, -1).markup = match[1];
  state.line = startLine + 1;
  return true;
}

/** `##Heading` without a space, which Python-Markdown takes for a heading and CommonMark does not. */
export function hashHeading(md: MarkdownIt): void {
  md.block.ruler.after('heading', 'hash_heading', rule, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
}
