import { readFileSync } from 'node:fs';
import type { HighlighterCore } from 'shiki/core';
import { type CodePiece, LineColours } from './lineColours';
import { classTheme } from './theme';

export type { CodePiece };

const plain = (text: string): CodePiece[] => (text ? [{ text }] : []);

export interface Highlighter {
  /** Loads grammars. Names that nobody knows are left alone. */
  load(languages: Iterable<string>): Promise<void>;
  /** Lines of code in pieces; one piece a line where the language is not loaded. */
  highlight(
    code: string,
    language: string,
  ): ReadonlyArray<readonly CodePiece[]>;
}

/** Names that Pygments knows and the grammars have under another name. */
const ALIASES: Record<string, string> = {
  console: 'shellsession',
  'shell-session': 'shellsession',
  terminal: 'shellsession',
  golang: 'go',
  dockerfile: 'docker',
  'c++': 'cpp',
  'objective-c': 'objective-c',
  rst: 'rst',
  jsonc: 'jsonc',
  'yaml+jinja': 'yaml',
  jinja2: 'jinja',
  properties: 'properties',
  cfg: 'ini',
  conf: 'ini',
  env: 'dotenv',
  pycon: 'python',
  python3: 'python',
  py3: 'python',
  ps: 'powershell',
  tf: 'terraform',
  protobuf: 'proto',
  mathematica: 'wolfram',
  batch: 'bat',
  vb: 'vb',
  gherkin: 'gherkin',
};

/** Larger blocks are shown plain: colouring them costs more than it tells. */
const MAX_CODE_LENGTH = 200_000;
const MAX_LINE_LENGTH = 5_000;
/** A line that takes longer is a trap; the first line of a language compiles its grammar, too. */
const MAX_LINE_MS = 3_000;
/** A block that takes longer is shown plain from there on. */
const MAX_BLOCK_MS = 10_000;

/**
 * Parts of the highlighter are loaded when the first page needs them: a site
 * without code starts sooner. `require` rather than `import()`, which test
 * runners that isolate modules do not allow.
 */
const parts = {
  core: () => require('shiki/core') as typeof import('shiki/core'),
  engine: () =>
    require('shiki/engine/oniguruma') as typeof import('shiki/engine/oniguruma'),
  // The file itself: the module that holds it as text takes far longer to unpack.
  wasm: async (imports?: WebAssembly.Imports) =>
    (
      await WebAssembly.instantiate(
        readFileSync(require.resolve('shiki/onig.wasm')),
        imports,
      )
    ).instance.exports,
  languages: () => require('shiki/langs') as typeof import('shiki/langs'),
  grammar: (id: string) =>
    (
      require(`@shikijs/langs/${id}`) as {
        default: Parameters<HighlighterCore['loadLanguage']>;
      }
    ).default,
};

let languageIds: Map<string, string> | undefined;

/** Name of the grammar for a language's name or short name; undefined when there is none. */
function grammarId(name: string): string | undefined {
  languageIds ??= new Map(
    parts
      .languages()
      .bundledLanguagesInfo.flatMap(({ id, aliases = [] }) =>
        [id, ...aliases].map((known): [string, string] => [known, id]),
      ),
  );
  return languageIds.get(ALIASES[name] ?? name);
}

export function createHighlighter(): Highlighter {
  let core: Promise<HighlighterCore> | undefined;
  const loads = new Map<string, Promise<void>>();
  const loaded = new Map<string, LineColours>();
  const byGrammar = new Map<string, LineColours>();

  async function loadOne(name: string): Promise<void> {
    const id = grammarId(name);
    if (!id) return;
    core ??= parts.core().createHighlighterCore({
      themes: [classTheme],
      langs: [],
      engine: parts.engine().createOnigurumaEngine(parts.wasm),
      warnings: false,
    });
    const ready = await core;
    await ready.loadLanguage(...parts.grammar(id));
    // One for each grammar, however many names it goes by.
    let lines = byGrammar.get(id);
    if (!lines) {
      const { colorMap } = ready.setTheme(classTheme);
      lines = new LineColours(ready.getLanguage(id), colorMap);
      byGrammar.set(id, lines);
    }
    loaded.set(name, lines);
  }

  return {
    async load(languages) {
      for (const name of languages) {
        if (!loads.has(name)) loads.set(name, loadOne(name));
        await loads.get(name);
      }
    },
    highlight(code, language) {
      const lines = code.split('\n');
      const colours = loaded.get(language);
      if (!colours || code.length > MAX_CODE_LENGTH) return lines.map(plain);
      let state: Parameters<LineColours['colour']>[1] = null;
      let leftMs = MAX_BLOCK_MS;
      return lines.map(line => {
        if (!line || line.length > MAX_LINE_LENGTH || leftMs <= 0)
          return plain(line);
        const started = performance.now();
        const { pieces, next } = colours.colour(line, state, MAX_LINE_MS);
        leftMs -= performance.now() - started;
        state = next;
        return pieces;
      });
    },
  };
}
