import type { MarkdownIt, StateBlock } from 'markdown-it';
import { pageScope } from './env';
import { markerLine } from './indented';

const OPEN =
  /^<([a-zA-Z][\w-]*)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*>(.*)$/;
const MARKDOWN =
  /\s+markdown(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?(?=\s|$)/i;
/** Elements whose text is a run of words rather than blocks. */
const SPAN_TAGS = new Set([
  'address',
  'dd',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'legend',
  'li',
  'p',
  'summary',
  'td',
  'th',
  'span',
  'a',
  'b',
  'em',
  'strong',
  'figcaption',
]);
const VOID_TAGS = new Set([
  'img',
  'br',
  'hr',
  'input',
  'source',
  'link',
  'meta',
  'col',
  'wbr',
  'area',
]);
const FENCE = /^\s*(`{3,}|~{3,})/;

interface Element {
  tag: string;
  opening: string;
  mode: 'block' | 'span';
  /** Text behind the opening tag. */
  rest: string;
}

function readOpening(text: string): Element | undefined {
  const match = OPEN.exec(text);
  const attribute = match && MARKDOWN.exec(match[2]);
  if (!match || !attribute) return undefined;
  const tag = match[1].toLowerCase();
  const value = (
    attribute[1] ??
    attribute[2] ??
    attribute[3] ??
    '1'
  ).toLowerCase();
  if (VOID_TAGS.has(tag) || value === '0' || value === 'off') return undefined;
  const mode =
    value === 'span' || (value !== 'block' && SPAN_TAGS.has(tag))
      ? 'span'
      : 'block';
  return {
    tag,
    opening: `<${match[1]}${match[2].replace(MARKDOWN, '')}>`,
    mode,
    rest: match[3],
  };
}

/** Line and column of the closing tag that matches; code fences between are skipped. */
function findClose(
  lines: string[],
  tag: string,
): { line: number; start: number; end: number } | undefined {
  const pattern = new RegExp(`<(/?)${tag}(?=[\\s>/])[^>]*>`, 'gi');
  let depth = 1;
  let fence: string | undefined;
  for (let line = 0; line < lines.length; line++) {
    const mark = FENCE.exec(lines[line])?.[1];
    if (fence) {
      if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    if (mark) {
      fence = mark;
      continue;
    }
    for (const match of lines[line].matchAll(pattern)) {
      depth += match[1] ? -1 : 1;
      if (depth === 0)
        return { line, start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

function pushHtml(state: StateBlock, content: string) {
  const token = state.push('html_block', '', 0);
  token.content = content;
}

function rule(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const text = markerLine(state, startLine);
  if (!text?.startsWith('<')) return false;
  const element = readOpening(text);
  if (!element) return false;
  const lines = [element.rest];
  for (let line = startLine + 1; line < endLine; line++) {
    if (state.sCount[line] < state.blkIndent && !state.isEmpty(line)) break;
    lines.push(state.getLines(line, line + 1, state.blkIndent, false));
  }
  const close = findClose(lines, element.tag);
  if (!close) return false;
  if (silent) return true;

  const last = lines[close.line];
  const content = [...lines.slice(0, close.line), last.slice(0, close.start)];
  pushHtml(state, element.opening);
  if (element.mode === 'span') {
    const inline = state.push('inline', '', 0);
    inline.content = content.join('\n').trim();
    inline.map = [startLine, startLine + close.line + 1];
    inline.children = [];
  } else {
    const from = state.tokens.length;
    const scope = pageScope(state.env);
    const { lineOf } = scope;
    scope.lineOf = line => lineOf(line + startLine);
    // A summary ends where its line ends: what follows is the content.
    state.md.block.parse(
      content.join('\n').replace(/(<\/summary>)[ \t]*\n/gi, '$1\n\n'),
      state.md,
      state.env,
      state.tokens,
    );
    scope.lineOf = lineOf;
    for (const token of state.tokens.slice(from)) {
      if (token.map)
        token.map = [token.map[0] + startLine, token.map[1] + startLine];
    }
  }
  pushHtml(state, `</${element.tag}>${last.slice(close.end)}\n`);
  state.line = startLine + close.line + 1;
  return true;
}

/** `<div markdown>`: Markdown inside HTML elements that ask for it. */
export function mdInHtml(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'md_in_html', rule, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
}
