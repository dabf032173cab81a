import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { escapeHtml } from '../highlight/codeBlock';
import { pageScope, type PageScope } from './env';
import { INTERRUPTS, markerLine } from './indented';
import type { BlockMath, MarkdownOptions } from './options';
import { findLine, nextIndex } from './search';
import { createTexRenderer } from './tex';
import { tokenMeta } from './tokenMeta';

type Options = NonNullable<MarkdownOptions['math']>;

/** Markers of which none was found behind a place: later openers need not look again. */
const hopeless = new WeakMap<StateInline, Map<string, number>>();

/** Code goes first: a dollar sign in it closes nothing. */
function behindCode(state: StateInline, at: number): number {
  let end = at;
  while (state.src[end] === '`') end++;
  const ticks = state.src.slice(at, end);
  const close = nextIndex(state, ticks, end);
  return close === Infinity ? end : close + ticks.length;
}

/** Position of a closing marker that no backslash escapes; pairs of a backslash and a sign stay together. */
function findClose(state: StateInline, close: string, from: number): number {
  const { src, posMax } = state;
  const key = `${close}${posMax}`;
  const known = hopeless.get(state) ?? new Map<string, number>();
  hopeless.set(state, known);
  if ((known.get(key) ?? Infinity) <= from) return -1;
  for (let at = from; at + close.length <= posMax; at++) {
    if (src.startsWith(close, at)) return at;
    if (src[at] === '`') at = behindCode(state, at) - 1;
    if (src[at] === '\\') at++;
  }
  known.set(key, from);
  return -1;
}

const SPACE = /\s/;

function readDollars(state: StateInline, smart: boolean) {
  const { src, pos } = state;
  const marker = src[pos + 1] === '$' ? '$$' : '$';
  const from = pos + marker.length;
  const end = findClose(state, marker, from);
  if (end <= from) return undefined;
  if (smart && (SPACE.test(src[from]) || SPACE.test(src[end - 1])))
    return undefined;
  return { from, to: end, end: end + marker.length };
}

function readRound(state: StateInline) {
  const from = state.pos + 2;
  const end = findClose(state, '\\)', from);
  return end <= from ? undefined : { from, to: end, end: end + 2 };
}

function inlineRule(options: Options) {
  const dollar = options.inline.includes('dollar');
  const round = options.inline.includes('round');
  return (state: StateInline, silent: boolean): boolean => {
    const { src, pos } = state;
    let read;
    if (dollar && src[pos] === '$')
      read = readDollars(state, options.smartDollar);
    else if (round && src.startsWith('\\(', pos)) read = readRound(state);
    if (!read) return false;
    if (!silent)
      state.push('math_inline', 'span', 0).content = src.slice(
        read.from,
        read.to,
      );
    state.pos = read.end;
    return true;
  };
}

const BEGIN = /^\\begin\{([a-z]+\*?)\}/;

/** What opens and closes a formula that stands on lines of its own. */
function readOpening(text: string, kinds: BlockMath[]) {
  if (kinds.includes('dollar') && text.startsWith('$$'))
    return { open: '$$', close: '$$', keep: false };
  if (kinds.includes('square') && text.startsWith('\\['))
    return { open: '\\[', close: '\\]', keep: false };
  const begin = kinds.includes('begin') ? BEGIN.exec(text) : null;
  return begin
    ? { open: begin[0], close: `\\end{${begin[1]}}`, keep: true }
    : undefined;
}

function blockRule(options: Options) {
  return (
    state: StateBlock,
    startLine: number,
    endLine: number,
    silent: boolean,
  ): boolean => {
    const text = markerLine(state, startLine);
    if (!text || (text[0] !== '$' && text[0] !== '\\')) return false;
    const marks = readOpening(text, options.block);
    if (!marks) return false;
    const first = text.slice(marks.open.length).trimEnd();
    const closes = (line: string) => line.trimEnd().endsWith(marks.close);
    const lastLine = closes(first)
      ? startLine
      : findLine(
          state,
          `${marks.close}${state.blkIndent}`,
          startLine + 1,
          endLine,
          line => {
            if (state.isEmpty(line) || state.sCount[line] < state.blkIndent)
              return 'end';
            return closes(
              state.src.slice(state.bMarks[line], state.eMarks[line]),
            );
          },
        );
    if (lastLine === undefined) return false;
    const lines = state
      .getLines(startLine, lastLine + 1, state.blkIndent, false)
      .trim();
    const tex = marks.keep
      ? lines
      : lines.slice(marks.open.length, -marks.close.length).trim();
    if (!tex) return false;
    if (silent) return true;
    const token = state.push('math_block', 'div', 0);
    token.block = true;
    token.content = tex;
    token.map = [startLine, lastLine + 1];
    state.line = lastLine + 1;
    return true;
  };
}

/** Renders the formulas of a page while their lines are known. */
function renderFormulas(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'math', state => {
    const scope = pageScope(state.env);
    const render = createTexRenderer();
    const convert = (
      token: { content: string; meta: unknown },
      display: boolean,
      line: number,
    ) => {
      const { html, failure } = render(token.content, display);
      token.meta = { html };
      if (failure) report(scope, token.content, failure, line);
    };
    for (const block of state.tokens) {
      let line = block.map?.[0] ?? 0;
      if (block.type === 'math_block') convert(block, true, line);
      for (const token of block.children ?? []) {
        if (token.type === 'math_inline') {
          convert(token, false, line);
          line += token.content.split('\n').length - 1;
        } else if (token.type === 'softbreak' || token.type === 'hardbreak') {
          line++;
        }
      }
    }
  });
}

const MAX_SHOWN = 60;

function report(scope: PageScope, tex: string, failure: string, line: number) {
  const shown = tex.length > MAX_SHOWN ? `${tex.slice(0, MAX_SHOWN)}…` : tex;
  scope.problems.push({
    kind: 'markdown',
    line: scope.lineOf(line),
    message: `The formula "${shown.replace(
      /\s+/g,
      ' ',
    )}" is shown as it is written: ${failure}`,
  });
}

/**
 * `$x$`, `\(x\)`, `$$x$$`, `\[x\]` and `\begin{align}`, as MathML. The source
 * goes with it as an attribute: the reader's sanitiser drops annotations, but
 * leaves their text in the page.
 */
export function math(md: MarkdownIt, options: Options): void {
  md.inline.ruler.before('escape', 'math', inlineRule(options));
  md.block.ruler.before('fence', 'math', blockRule(options), INTERRUPTS);
  renderFormulas(md);
  for (const type of ['math_inline', 'math_block']) {
    md.renderer.rules[type] = (tokens, index, _options, _env, renderer) => {
      const token = tokens[index];
      token.attrJoin('class', 'arithmatex');
      const { html = '' } = tokenMeta<{ html: string }>(token);
      const attributes = `${renderer.renderAttrs(token)} data-tex="${escapeHtml(
        token.content.trim(),
      )}"`;
      return `<${token.tag}${attributes}>${html}</${token.tag}>${
        token.block ? '\n' : ''
      }`;
    };
  }
}
