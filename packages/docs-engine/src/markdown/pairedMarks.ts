import type { MarkdownIt, StateInline } from 'markdown-it';
import type { MarkdownOptions } from './options';

interface Mark {
  marker: string;
  tag: string;
  /** Content may hold no white space: superscript and subscript. */
  oneWord: boolean;
  on: boolean;
  /** Markers inside a word are text. */
  smart: boolean;
}

const readMarks = (options: MarkdownOptions['marks']): Mark[] => [
  { marker: '==', tag: 'mark', oneWord: false, ...options.mark },
  { marker: '^^', tag: 'ins', oneWord: false, ...options.insert },
  { marker: '~~', tag: 'del', oneWord: false, ...options.delete },
  ...[
    { marker: '^', tag: 'sup', on: options.superscript },
    { marker: '~', tag: 'sub', on: options.subscript },
  ].map(mark => ({ ...mark, oneWord: true, smart: false })),
];

const WORD = /[\p{L}\p{N}_]/u;
const SPACE = /\s/;
const BARE_SPACE = /(?<!\\)\s/;
/** Markers for which a scan to the end of the text found no partner: later ones need not look again. */
const hopeless = new WeakMap<StateInline, Set<string>>();

function findEnd(state: StateInline, mark: Mark, from: number): number {
  const { src, posMax } = state;
  const start = state.pos;
  state.pos = from;
  let end = -1;
  while (state.pos < posMax) {
    const at = state.pos;
    if (
      src.startsWith(mark.marker, at) &&
      at > from &&
      !SPACE.test(src[at - 1]) &&
      closes(src, mark, at)
    ) {
      end = at;
      break;
    }
    state.md.inline.skipToken(state);
  }
  const reachedEnd = end < 0 && state.pos >= posMax;
  state.pos = start;
  if (reachedEnd) {
    const known = hopeless.get(state) ?? new Set<string>();
    hopeless.set(state, known.add(`${mark.marker}${posMax}`));
  }
  return end;
}

/** A backslash lets a space stand in a superscript, and is not shown. */
function dropBackslashes(state: StateInline, first: number): void {
  for (const token of state.tokens.slice(first))
    if (token.type === 'text_special' && token.markup === '\\')
      token.content = '';
}

function closes(src: string, mark: Mark, at: number): boolean {
  const after = src[at + mark.marker.length];
  if (mark.oneWord) return after !== mark.marker;
  return !mark.smart || after === undefined || !WORD.test(after);
}

function rule(state: StateInline, silent: boolean, marks: Mark[]): boolean {
  const { src, pos } = state;
  const char = src[pos];
  if (char !== '=' && char !== '^' && char !== '~') return false;
  const mark = marks.find(candidate => src.startsWith(candidate.marker, pos));
  if (!mark?.on || silent) return false;
  const from = pos + mark.marker.length;
  const next = src[from];
  if (next === undefined || SPACE.test(next) || next === char) return false;
  if (mark.smart && pos > 0 && WORD.test(src[pos - 1])) return false;
  if (hopeless.get(state)?.has(`${mark.marker}${state.posMax}`)) return false;
  const end = findEnd(state, mark, from);
  if (end < 0) return false;
  if (mark.oneWord && BARE_SPACE.test(src.slice(from, end))) return false;

  const { posMax } = state;
  state.push(`${mark.tag}_open`, mark.tag, 1).markup = mark.marker;
  state.pos = from;
  state.posMax = end;
  const first = state.tokens.length;
  state.md.inline.tokenize(state);
  if (mark.oneWord) dropBackslashes(state, first);
  state.push(`${mark.tag}_close`, mark.tag, -1).markup = mark.marker;
  state.pos = end + mark.marker.length;
  state.posMax = posMax;
  return true;
}

/** `==mark==`, `^^insert^^`, `~~delete~~`, `x^sup^` and `x~sub~`. */
export function pairedMarks(
  md: MarkdownIt,
  options: MarkdownOptions['marks'],
): void {
  const marks = readMarks(options);
  md.inline.ruler.disable('strikethrough');
  md.inline.ruler2.disable('strikethrough');
  md.inline.ruler.before('emphasis', 'paired_marks', (state, silent) =>
    rule(state, silent, marks),
  );
}
