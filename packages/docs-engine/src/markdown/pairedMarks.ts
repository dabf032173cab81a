import type { MarkdownIt, StateInline } from 'markdown-it';

interface Mark {
  marker: string;
  tag: string;
  /** Content may hold no white space: superscript and subscript. */
  oneWord: boolean;
}

const MARKS: Mark[] = [
  { marker: '==', tag: 'mark', oneWord: false },
  { marker: '^^', tag: 'ins', oneWord: false },
  { marker: '~~', tag: 'del', oneWord: false },
  { marker: '^', tag: 'sup', oneWord: true },
  { marker: '~', tag: 'sub', oneWord: true },
];

const WORD = /[\p{L}\p{N}_]/u;
const SPACE = /\s/;
/** Markers for which a scan to the end of the text found no partner: later ones need not look again. */
const hopeless = new WeakMap<StateInline, Set<string>>();

function findEnd(state: StateInline, mark: Mark, from: number): number {
  const { src, posMax } = state;
  const start = state.pos;
  state.pos = from;
  let end = -1;
  while (state.pos < posMax) {
    const at = state.pos;
    if (mark.oneWord && SPACE.test(src[at])) break;
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

function closes(src: string, mark: Mark, at: number): boolean {
  const after = src[at + mark.marker.length];
  if (mark.oneWord) return after !== mark.marker;
  return after === undefined || !WORD.test(after);
}

function rule(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const char = src[pos];
  if (char !== '=' && char !== '^' && char !== '~') return false;
  const mark = MARKS.find(candidate => src.startsWith(candidate.marker, pos));
  if (!mark || silent) return false;
  const from = pos + mark.marker.length;
  const next = src[from];
  if (next === undefined || SPACE.test(next) || next === char) return false;
  if (!mark.oneWord && pos > 0 && WORD.test(src[pos - 1])) return false;
  if (hopeless.get(state)?.has(`${mark.marker}${state.posMax}`)) return false;
  const end = findEnd(state, mark, from);
  if (end < 0) return false;

  const { posMax } = state;
  state.push(`${mark.tag}_open`, mark.tag, 1).markup = mark.marker;
  state.pos = from;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.push(`${mark.tag}_close`, mark.tag, -1).markup = mark.marker;
  state.pos = end + mark.marker.length;
  state.posMax = posMax;
  return true;
}

/** `==mark==`, `^^insert^^`, `~~delete~~`, `x^sup^` and `x~sub~`. */
export function pairedMarks(md: MarkdownIt): void {
  md.inline.ruler.disable('strikethrough');
  md.inline.ruler2.disable('strikethrough');
  md.inline.ruler.before('emphasis', 'paired_marks', rule);
}
