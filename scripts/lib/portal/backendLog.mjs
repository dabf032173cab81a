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
const pattern = /^(?:\S+ )?(\S+) (info|warn|error) (.*)$/;
const problem = /^(?:\S+ )?\S+ (?:warn|error) |"level":"(?:warn|error)"/;

/** What is so at every start: requests come early, and nothing is indexed yet. */
const usual =
  /Service has not started up yet|was not replaced: indexer received 0 documents/;

/** @param {string} line */
export function isProblem(line) {
  return problem.test(line) && !usual.test(line);
}

/**
 * @param {string} line of the backend's log
 * @returns {string} what a person needs of it: plugin, level if it is a
 *   problem, and text, no fields
 */
export function shortLine(line) {
  const match = pattern.exec(line);
  if (!match) return line.slice(0, 300);
  const [, plugin, level, text] = match;
  const withoutFields = text.replace(
    / (?:type|stack|cause|name|status|code)="?[\s\S]*$/,
    '',
  );
  const who = level === 'info' ? plugin : `${plugin} ${level}`;
  return `${who}: ${withoutFields}`.slice(0, 300);
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
