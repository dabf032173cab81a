import { parseAttributes } from './attributes';

/** What the words behind the opening of a code fence ask for. */
export interface FenceInfo {
  /** In lower case; '' for plain text. */
  language: string;
  title?: string;
  /** Description of a diagram. */
  alt?: string;
  /** First line number; undefined to follow the site's setting, 0 for none. */
  firstLine?: number;
  /** Numbers (first is 1) of the lines to mark. */
  markedLines: Set<number>;
  id?: string;
  classes: string[];
}

const MAX_MARKED = 10_000;

function readLines(value: string): Set<number> {
  const lines = new Set<number>();
  for (const range of value.split(/[\s,]+/).filter(Boolean)) {
    const [from, to = from] = range.split('-').map(Number);
    if (!Number.isInteger(from) || !Number.isInteger(to)) continue;
    for (let line = from; line <= to && lines.size < MAX_MARKED; line++)
      lines.add(line);
  }
  return lines;
}

/** Reads `python title="x" linenums="1" hl_lines="2-3"` and `{ .python #id title="x" }`. */
export function parseFenceInfo(info: string): FenceInfo {
  const text = info.trim();
  const braces = /\{([^}]*)\}\s*$/.exec(text);
  const plain =
    braces && !/^[\d\s,-]*$/.test(braces[1]) ? braces[1] : undefined;
  const head = (braces ? text.slice(0, braces.index) : text).trim();
  const named = /^\s*:?\s*\.([\w#.+-]+)/.exec(plain ?? '');
  const word = /^\.?([\w#.+-]*)/.exec(head)?.[1] || named?.[1] || '';
  const behind = head.replace(/^\.?[\w#.+-]*/, '');
  const inside = named ? plain?.slice(named[0].length) : plain;
  const options = parseAttributes(`${behind} ${inside ?? ''}`);
  const classes = [...options.classes];
  const language = (word || classes.shift() || '').toLowerCase();
  const value = (name: string) =>
    options.pairs.find(([key]) => key === name)?.[1];
  const start = value('linenums');
  return {
    language,
    title: value('title'),
    alt: value('alt'),
    firstLine:
      start === undefined ? undefined : Math.max(0, parseInt(start, 10) || 0),
    markedLines: readLines(value('hl_lines') ?? ''),
    id: options.id,
    classes,
  };
}
