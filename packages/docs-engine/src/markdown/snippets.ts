/** Reads a file of the source tree; undefined when there is none, or it lies outside. */
export type ReadSnippet = (path: string) => string | undefined;

export interface SnippetResult {
  text: string;
  /** For each line of the text the line (first is 0) of the page it came from. */
  lines?: number[];
  problems: Array<{ message: string; line: number }>;
  used: string[];
}

const SINGLE = /^(\s*)(;*)-{1,}8<-{1,}[ \t]+(?:"([^"\n]+)"|'([^'\n]+)')[ \t]*$/;
const FENCE = /^(\s*)(;*)-{1,}8<-{1,}[ \t]*$/;
const SECTION = /-{1,}8<-{1,}[ \t]+\[(start|end):([\w-]+)\]/;
const MAX_DEPTH = 10;
const MAX_LINES = 200_000;
/** Files that name each other ten times over would otherwise be read for hours. */
const MAX_INSERTED = 5_000;

interface Source {
  read: ReadSnippet;
  dedentSections: boolean;
}

interface Line {
  text: string;
  from: number;
}

export interface SnippetOptions {
  /** Snippets that stand at the end of every page. */
  autoAppend?: string[];
  /** Takes the common indentation off sections and ranges of lines. */
  dedentSections?: boolean;
}

/** Inserts `--8<-- "file"` snippets, their sections (`file:name`) and line ranges (`file:2:9`). */
export function insertSnippets(
  source: string,
  read: ReadSnippet,
  { autoAppend = [], dedentSections = false }: SnippetOptions = {},
): SnippetResult {
  if (!source.includes('8<') && !autoAppend.length)
    return { text: source, problems: [], used: [] };
  const result: SnippetResult = { text: '', problems: [], used: [] };
  const own = source.split('\n').map((text, from) => ({ text, from }));
  const from = own.length - 1;
  const appended = autoAppend.flatMap(name => [
    { text: '', from },
    { text: `--8<-- "${name}"`, from },
  ]);
  const lines = expand(
    [...own, ...appended],
    { read, dedentSections },
    result,
    0,
  );
  result.text = lines.map(line => line.text).join('\n');
  result.lines = lines.map(line => line.from);
  return result;
}

function expand(
  lines: Line[],
  source: Source,
  result: SnippetResult,
  depth: number,
): Line[] {
  const out: Line[] = [];
  let inBlock: string | undefined;
  for (const line of lines) {
    const fence = FENCE.exec(line.text);
    const single = SINGLE.exec(line.text);
    if (fence && !fence[2]) {
      inBlock = inBlock === undefined ? fence[1] : undefined;
    } else if (inBlock !== undefined) {
      const name = line.text.trim();
      if (name && !name.startsWith(';'))
        append(out, load(name, inBlock, line, source, result, depth));
    } else if (single && !single[2]) {
      append(
        out,
        load(single[3] ?? single[4], single[1], line, source, result, depth),
      );
    } else if ((fence ?? single)?.[2]) {
      out.push({ ...line, text: line.text.replace(';', '') });
    } else {
      out.push(line);
    }
    if (out.length > MAX_LINES) {
      result.problems.push({
        message: `Snippets add up to more than ${MAX_LINES} lines`,
        line: line.from,
      });
      return out.slice(0, MAX_LINES);
    }
  }
  return out;
}

/** One by one: a call takes only so many arguments. */
function append(lines: Line[], more: Line[]): void {
  for (const line of more) lines.push(line);
}

function load(
  name: string,
  indent: string,
  line: Line,
  source: Source,
  result: SnippetResult,
  depth: number,
): Line[] {
  const [, path, part = '', last = ''] =
    /^(.*?)(?::([^:]*))?(?::([^:]*))?$/.exec(name) ?? [];
  const fail = (message: string): Line[] => {
    const told = result.problems[result.problems.length - 1];
    // A file that names itself many times is told of once.
    if (told?.message !== message || told.line !== line.from)
      result.problems.push({ message, line: line.from });
    return [];
  };
  if (/^https?:/i.test(name))
    return fail(
      `Snippet "${name}" was not fetched: only files of the source tree are inserted`,
    );
  if (depth >= MAX_DEPTH)
    return fail(`Snippet "${path}" is nested more than ${MAX_DEPTH} deep`);
  if (result.used.length >= MAX_INSERTED)
    return fail(`The page takes more than ${MAX_INSERTED} snippets`);
  const text = source.read(path);
  if (text === undefined)
    return fail(`Snippet "${path}" was not found in the source tree`);
  result.used.push(path);
  let lines = text.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');
  if (/^\d*$/.test(part) && (part || last))
    lines = lines.slice(Number(part || 1) - 1, last ? Number(last) : undefined);
  else if (part) {
    const section = cutSection(lines, part);
    if (!section) return fail(`Snippet "${path}" has no section "${part}"`);
    lines = section;
  }
  if (part && source.dedentSections) lines = dedent(lines);
  const inserted = lines
    .filter(content => !SECTION.test(content))
    .map(content => ({
      text: content ? indent + content : content,
      from: line.from,
    }));
  return expand(inserted, source, result, depth + 1);
}

function dedent(lines: string[]): string[] {
  const depth = lines.reduce(
    (least, line) =>
      line.trim()
        ? Math.min(least, line.length - line.trimStart().length)
        : least,
    Infinity,
  );
  return lines.map(line => line.slice(Math.min(depth, line.length)));
}

function cutSection(lines: string[], name: string): string[] | undefined {
  const at = (kind: string) =>
    lines.findIndex(line => {
      const match = SECTION.exec(line);
      return match?.[1] === kind && match[2] === name;
    });
  const start = at('start');
  if (start < 0) return undefined;
  const end = at('end');
  return lines.slice(start + 1, end < 0 ? undefined : end);
}
