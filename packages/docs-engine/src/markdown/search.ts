import type { StateBlock, StateInline } from 'markdown-it';

interface Found {
  from: number;
  at: number;
}

const found = new WeakMap<StateInline, Map<string, Found>>();

/**
 * Position of a text at or behind a place of the inline source. The answer is
 * kept for the places between, so that a page full of openers that nothing
 * closes is looked through once and not once for each.
 */
export function nextIndex(
  state: StateInline,
  text: string,
  from: number,
): number {
  const known = found.get(state) ?? new Map<string, Found>();
  found.set(state, known);
  const last = known.get(text);
  if (last && last.from <= from && from <= last.at) return last.at;
  const index = state.src.indexOf(text, from);
  const at = index < 0 ? Infinity : index;
  known.set(text, { from, at });
  return at;
}

interface Failed {
  from: number;
  to: number;
  /** It ended before its limit, where no search of this name goes on. */
  stopped: boolean;
}

const failed = new WeakMap<StateBlock, Map<string, Failed>>();

/**
 * First line that a test takes, before a limit or a line that the test calls
 * the end. A search that failed is remembered under its name, for the same
 * reason.
 */
export function findLine(
  state: StateBlock,
  name: string,
  from: number,
  to: number,
  test: (line: number) => boolean | 'end',
): number | undefined {
  const known = failed.get(state) ?? new Map<string, Failed>();
  failed.set(state, known);
  const last = known.get(name);
  if (
    last &&
    last.from <= from &&
    (last.stopped ? from <= last.to : to <= last.to)
  )
    return undefined;
  for (let line = from; line < to; line++) {
    const result = test(line);
    if (result === true) return line;
    if (result === 'end') {
      known.set(name, { from, to: line, stopped: true });
      return undefined;
    }
  }
  known.set(name, { from, to, stopped: false });
  return undefined;
}
