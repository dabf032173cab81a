import type { Terminal } from '../cli/Terminal';

/** A terminal that remembers what was written. */
export function createTerminal(options: { isTTY?: boolean } = {}) {
  const written = { out: '', err: '' };
  const terminal: Terminal = {
    out: {
      write: text => {
        written.out += text;
      },
    },
    err: {
      isTTY: options.isTTY,
      write: text => {
        written.err += text;
      },
    },
    now: Date.now,
  };
  return { terminal, written };
}
