import { readFileSync } from 'node:fs';
import type { HighlighterCore } from 'shiki/core';
import { CLASS_OF_COLOR, classTheme } from './theme';

/** A piece of a line of code; without a class it has the colour of the text. */
export interface CodePiece {
  text: string;
  className?: string;
}

export interface Highlighter {
  /** Loads grammars. Names that nobody knows are left alone. */
  load(languages: Iterable<string>): Promise<void>;
  /** Lines of code in pieces; one piece a line where the language is not loaded. */
  highlight(code: string, language: string): CodePiece[][];
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
  wasm: async (imports: WebAssembly.Imports) =>
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
  let ready: HighlighterCore | undefined;
  const loads = new Map<string, Promise<void>>();
  const loaded = new Map<string, string>();

  async function loadOne(name: string): Promise<void> {
    const id = grammarId(name);
    if (!id) return;
    core ??= parts.core().createHighlighterCore({
      themes: [classTheme],
      langs: [],
      engine: parts.engine().createOnigurumaEngine(parts.wasm),
      warnings: false,
    });
    ready = await core;
    await ready.loadLanguage(...parts.grammar(id));
    loaded.set(name, id);
  }

  return {
    async load(languages) {
      for (const name of languages) {
        if (!loads.has(name)) loads.set(name, loadOne(name));
        await loads.get(name);
      }
    },
    highlight(code, language) {
      const plain = () =>
        code.split('\n').map(text => (text ? [{ text }] : []));
      const lang = loaded.get(language);
      if (!ready || !lang || code.length > MAX_CODE_LENGTH) return plain();
      const lines = ready.codeToTokensBase(code, {
        lang,
        theme: 'boardwalk-classes',
        tokenizeMaxLineLength: MAX_LINE_LENGTH,
        tokenizeTimeLimit: MAX_LINE_MS,
      });
      return lines.map(line => {
        const pieces: CodePiece[] = [];
        for (const token of line) {
          const className = CLASS_OF_COLOR.get(
            token.color?.toUpperCase() ?? '',
          );
          const last = pieces[pieces.length - 1];
          if (last && (last.className === className || !token.content.trim()))
            last.text += token.content;
          else
            pieces.push({
              text: token.content,
              className: token.content.trim() ? className : undefined,
            });
        }
        return pieces;
      });
    },
  };
}
