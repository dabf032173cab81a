import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Scalar,
  type ScalarTag,
  visit,
} from 'yaml';
import { DocsBuildError } from '../problems';

/** A parsed YAML file that still knows on which line each node stands. */
export interface YamlFile {
  file: string;
  value: unknown;
  /** Line (first is 1) of the node at a path of keys and indexes, or of its nearest parent. */
  lineOf(path: ReadonlyArray<string | number>): number | undefined;
}

/** Aliases are for sharing a few options; more is a bomb. */
const MAX_ALIASES = 50;

/**
 * Tags that name Python objects cannot be honoured: their text is kept, and
 * whoever reads the option recognises the names it has an equivalent for.
 */
const pythonTag = (tag: string): ScalarTag => ({
  tag,
  resolve: text => text || tag,
});

/** `!include` may stand unquoted: it is turned back into the text that a quoted one has. */
const includeTag: ScalarTag = {
  tag: '!include',
  resolve: text => `!include ${text}`,
};

const PYTHON_TAGS = /!!python\/[\w:.]+/g;

/** Booleans and numbers of the environment are what they look like, as they are in MkDocs. */
function typed(value: string): unknown {
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return /^[-+]?\d{1,15}(?:\.\d+)?$/.test(value) ? Number(value) : value;
}

function environmentTag(env: Record<string, string | undefined>) {
  const read = (names: string[], fallback: unknown) => {
    for (const name of names) {
      const value = Object.hasOwn(env, name) ? env[name] : undefined;
      if (value !== undefined) return typed(value);
    }
    return fallback;
  };
  return [
    {
      tag: '!ENV',
      resolve: (text: string) => read([text], null),
    } satisfies ScalarTag,
    {
      tag: '!ENV',
      collection: 'seq' as const,
      resolve: (seq: { toJSON(): unknown }) => {
        const items = seq.toJSON() as unknown[];
        const fallback = items.length > 1 ? items[items.length - 1] : null;
        const names = items.slice(0, Math.max(1, items.length - 1)).map(String);
        return new Scalar(read(names, fallback));
      },
    },
  ];
}

export interface ParseYamlOptions {
  file: string;
  /** Variables that `!ENV` may read: an allow-list, never the whole process environment. */
  env?: Record<string, string | undefined>;
}

export function parseYaml(text: string, options: ParseYamlOptions): YamlFile {
  const lines = new LineCounter();
  const pythonTags = [...new Set(text.match(PYTHON_TAGS) ?? [])].map(tag =>
    pythonTag(`tag:yaml.org,2002:${tag.slice(2)}`),
  );
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: true,
    uniqueKeys: true,
    customTags: known => [
      ...known,
      ...(environmentTag(options.env ?? {}) as ScalarTag[]),
      pythonTag('!relative'),
      includeTag,
      ...pythonTags,
    ],
  });
  const line = (offset: number) => lines.linePos(offset).line;
  const failure = document.errors[0];
  if (failure) {
    const reason = failure.message
      .split('\n')[0]
      .replace(/ at line \d+.*$/, '');
    throw new DocsBuildError(reason, {
      file: options.file,
      line: line(failure.pos[0]),
    });
  }

  let aliases = 0;
  visit(document, {
    Alias: (_key, node) => {
      aliases += 1;
      if (aliases <= MAX_ALIASES && !node.resolve(document))
        throw new DocsBuildError(
          `"*${node.source}" names nothing: there is no "&${node.source}" before it`,
          { file: options.file, line: line(node.range?.[0] ?? 0) },
        );
    },
  });
  if (aliases > MAX_ALIASES) {
    throw new DocsBuildError(
      `The file uses ${aliases} YAML aliases; at most ${MAX_ALIASES} are allowed`,
      { file: options.file },
    );
  }

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new DocsBuildError(
      error instanceof Error ? error.message : String(error),
      { file: options.file },
    );
  }

  return {
    file: options.file,
    value,
    lineOf(path) {
      let node: unknown = document.contents;
      let found = offsetOf(node);
      for (const key of path) {
        let next: unknown;
        let start: number | undefined;
        if (isMap(node)) {
          const pair = node.items.find(
            item => isScalar(item.key) && item.key.value === key,
          );
          next = pair?.value;
          start = offsetOf(pair?.key);
        } else if (isSeq(node) && typeof key === 'number') {
          next = node.items[key];
          start = offsetOf(next);
        }
        if (start === undefined) break;
        found = start;
        node = next;
      }
      return found === undefined ? undefined : line(found);
    },
  };
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
