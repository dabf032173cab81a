import { parseYaml } from '../config/yaml';
import { DocsBuildError } from '../problems';

export interface FrontMatter {
  meta: Record<string, unknown>;
  body: string;
  /** Lines that were cut off before the body. */
  lines: number;
  problem?: { message: string; line?: number };
}

const YAML_BLOCK =
  /^---[ \t]*\r?\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const KEY_LINE = /^ {0,3}([A-Za-z0-9_-]+):[ \t]*(.*)$/;
const MORE_LINE = /^ {4,}(.*)$/;

const countLines = (text: string) => text.split('\n').length - 1;

/** Splits a page's metadata off: YAML between dashes, or "Key: value" lines before the first blank one. */
export function splitFrontMatter(source: string): FrontMatter {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const match = YAML_BLOCK.exec(text);
  if (!match) return splitKeyLines(text);
  const body = text.slice(match[0].length);
  const lines = countLines(match[0]);
  try {
    const { value } = parseYaml(match[1], { file: 'front matter' });
    if (value && typeof value === 'object' && !Array.isArray(value)) {
      return { meta: value as Record<string, unknown>, body, lines };
    }
    return { meta: {}, body: value ? text : body, lines: value ? 0 : lines };
  } catch (error) {
    const problem =
      error instanceof DocsBuildError
        ? { message: error.message, line: (error.line ?? 1) + 1 }
        : { message: String(error) };
    return { meta: {}, body, lines, problem };
  }
}

function splitKeyLines(text: string): FrontMatter {
  const lines = text.split('\n');
  const meta: Record<string, unknown> = {};
  let last: string | undefined;
  let index = 0;
  for (; index < lines.length; index++) {
    const line = lines[index].replace(/\r$/, '');
    const key = KEY_LINE.exec(line);
    const more = last ? MORE_LINE.exec(line) : null;
    if (key && !/^\s*https?:\/\//.test(line)) {
      last = key[1].toLowerCase();
      meta[last] = key[2].trim();
    } else if (more && last) {
      meta[last] = `${meta[last]} ${more[1].trim()}`.trim();
    } else {
      break;
    }
  }
  const ended = index < lines.length && lines[index].trim() === '';
  if (!last || !ended) return { meta: {}, body: text, lines: 0 };
  return { meta, body: lines.slice(index + 1).join('\n'), lines: index + 1 };
}
