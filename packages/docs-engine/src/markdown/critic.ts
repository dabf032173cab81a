import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { markerLine } from './indented';
import type { MarkdownOptions } from './options';
import { findLine, nextIndex } from './search';

type Mode = MarkdownOptions['critic'];

interface Edit {
  open: string;
  close: string;
  tag: 'ins' | 'del' | 'mark';
}

const EDITS: Edit[] = [
  { open: '{++', close: '++}', tag: 'ins' },
  { open: '{--', close: '--}', tag: 'del' },
  { open: '{==', close: '==}', tag: 'mark' },
];
const COMMENT = { open: '{>>', close: '<<}' };
const REPLACE = { open: '{~~', between: '~>', close: '~~}' };

const stays = (tag: Edit['tag'], mode: Mode) =>
  tag === 'mark' || (tag === 'ins') === (mode === 'accept');

/** Parses what stands between two places of the inline source. */
function tokenizeBetween(state: StateInline, from: number, to: number): void {
  const { posMax } = state;
  state.pos = from;
  state.posMax = to;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
}

function pushEdit(
  state: StateInline,
  tag: Edit['tag'],
  from: number,
  to: number,
  mode: Mode,
): void {
  if (mode !== 'view') {
    if (stays(tag, mode)) tokenizeBetween(state, from, to);
    return;
  }
  state.push(`${tag}_open`, tag, 1).attrSet('class', 'critic');
  tokenizeBetween(state, from, to);
  state.push(`${tag}_close`, tag, -1);
}

function inlineRule(mode: Mode) {
  return (state: StateInline, silent: boolean): boolean => {
    const { src, pos, posMax } = state;
    if (src[pos] !== '{') return false;
    const opening = src.slice(pos, pos + 3);
    const from = pos + 3;

    if (opening === COMMENT.open) {
      const end = nextIndex(state, COMMENT.close, from);
      if (end + 3 > posMax) return false;
      if (!silent && mode === 'view')
        state.push('critic_comment', '', 0).content = src
          .slice(from, end)
          .replace(/\n/g, ' ');
      state.pos = end + 3;
      return true;
    }
    if (opening === REPLACE.open) {
      const middle = nextIndex(state, REPLACE.between, from);
      if (middle + 5 > posMax) return false;
      const end = nextIndex(state, REPLACE.close, middle + 2);
      if (end + 3 > posMax) return false;
      if (!silent) {
        pushEdit(state, 'del', from, middle, mode);
        pushEdit(state, 'ins', middle + 2, end, mode);
      }
      state.pos = end + 3;
      return true;
    }
    const edit = EDITS.find(candidate => candidate.open === opening);
    if (!edit) return false;
    const end = nextIndex(state, edit.close, from);
    if (end + 3 > posMax) return false;
    if (!silent) pushEdit(state, edit.tag, from, end, mode);
    state.pos = end + 3;
    return true;
  };
}

/** Line that ends with a closing mark, before the block around it ends. */
function closingLine(
  state: StateBlock,
  edit: Edit,
  startLine: number,
  endLine: number,
): number | undefined {
  const { src, bMarks, eMarks, sCount, blkIndent } = state;
  return findLine(
    state,
    `${edit.close}${blkIndent}`,
    startLine + 1,
    endLine,
    line => {
      if (state.isEmpty(line)) return false;
      if (sCount[line] < blkIndent) return 'end';
      return src
        .slice(bMarks[line], eMarks[line])
        .trimEnd()
        .endsWith(edit.close);
    },
  );
}

/** Parses lines whose first and last marks are cut off for as long as it takes. */
function tokenizeInside(
  state: StateBlock,
  edit: Edit,
  startLine: number,
  closeLine: number,
): void {
  const { bMarks, tShift, eMarks, parentType, lineMax } = state;
  const first = bMarks[startLine] + tShift[startLine];
  const saved = [bMarks[startLine], tShift[startLine], eMarks[closeLine]];
  const last = state.src.lastIndexOf(edit.close, eMarks[closeLine]);
  const from = first + edit.open.length;
  const text = state.src.slice(from, eMarks[startLine]);
  const shift = text.length - text.trimStart().length;
  bMarks[startLine] = from;
  tShift[startLine] = shift;
  eMarks[closeLine] = last;
  state.parentType = 'root';
  state.lineMax = closeLine + 1;
  state.md.block.tokenize(state, startLine, closeLine + 1);
  state.parentType = parentType;
  state.lineMax = lineMax;
  [bMarks[startLine], tShift[startLine], eMarks[closeLine]] = saved;
}

function blockRule(mode: Mode) {
  return (
    state: StateBlock,
    startLine: number,
    endLine: number,
    silent: boolean,
  ): boolean => {
    const start = state.bMarks[startLine] + state.tShift[startLine];
    if (state.src[start] !== '{') return false;
    const text = markerLine(state, startLine);
    if (!text) return false;
    const edit = EDITS.find(candidate => text.startsWith(candidate.open));
    if (!edit || text.includes(edit.close)) return false;
    const alone = !text.slice(edit.open.length).trim();
    // A mark within one paragraph is the business of the inline rule.
    if (silent && !alone) return false;
    const close = closingLine(state, edit, startLine, endLine);
    if (close === undefined) return false;
    const blank = () => {
      for (let line = startLine + 1; line < close; line++)
        if (state.isEmpty(line)) return true;
      return false;
    };
    if (!alone && !blank()) return false;
    if (silent) return true;
    if (mode === 'view') {
      const open = state.push(`${edit.tag}_open`, edit.tag, 1);
      open.attrSet('class', 'critic block');
      open.block = true;
      open.map = [startLine, close + 1];
    }
    if (mode === 'view' || stays(edit.tag, mode))
      tokenizeInside(state, edit, startLine, close);
    if (mode === 'view')
      state.push(`${edit.tag}_close`, edit.tag, -1).block = true;
    state.line = close + 1;
    return true;
  };
}

/** `{++ins++}`, `{--del--}`, `{~~old~>new~~}`, `{==mark==}` and `{>>comment<<}`, in words and around blocks. */
export function critic(md: MarkdownIt, mode: Mode): void {
  md.inline.ruler.before('escape', 'critic', inlineRule(mode));
  md.block.ruler.before('fence', 'critic', blockRule(mode), {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.renderer.rules.critic_comment = (tokens, index) =>
    `<span class="critic comment">${md.utils.escapeHtml(
      tokens[index].content,
    )}</span>`;
}
