import { stripVTControlCharacters } from 'node:util';

/**
 * @param {(line: string) => void} onLine gets whole lines without colours
 * @returns {(chunk: string) => void}
 */
export function createLineReader(onLine) {
  let rest = '';
  return chunk => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const plain = stripVTControlCharacters(line);
      if (plain.trim()) onLine(plain);
    }
  };
}

// A line is `<time> <plugin> <level> <text>`, or JSON in production.
const pattern = /^(?:\S+ )?(\S+) (warn|error) (.*)$/;

/** @param {string} line */
export function isProblem(line) {
  return pattern.test(line) || /"level":"(warn|error)"/.test(line);
}

/**
 * @param {string} line of the backend's log
 * @returns {string} what a person needs of it: plugin, level and text, no fields
 */
export function shortLine(line) {
  const match = pattern.exec(line);
  if (!match) return line.slice(0, 300);
  const [, plugin, level, text] = match;
  const withoutFields = text.replace(
    / (?:type|stack|cause|name|status|code)="?[\s\S]*$/,
    '',
  );
  return `${plugin} ${level}: ${withoutFields}`.slice(0, 300);
}

/**
 * @param {string[]} lines of the backend's log
 * @returns {string[]} its problems in short, each with the first lines that
 *   tell its cause, and without the stack
 */
export function problemsWithCauses(lines) {
  /** @type {string[]} */
  const found = [];
  let room = 0;
  for (const line of lines) {
    if (isProblem(line)) {
      found.push(shortLine(line));
      room = 3;
    } else if (/^\d{4}-\d\d-\d\dT/.test(line)) {
      room = 0;
    } else if (room > 0 && line.trim() && !/^\s+at /.test(line)) {
      found.push(`  ${line.trim().slice(0, 300)}`);
      room -= 1;
    }
  }
  return found;
}
