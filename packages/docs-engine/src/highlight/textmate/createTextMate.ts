import { readFileSync } from 'node:fs';
import type { HighlighterCore } from 'shiki/core';
import { plainLine } from '../codePiece';
import type { Colour, Grammars } from '../grammars';
import { LineColours } from './lineColours';
import { classTheme } from './theme';

/** Names that Pygments knows and the grammars have under another name. */
const ALIASES: Record<string, string> = {
  'yaml+jinja': 'yaml',
  jinja2: 'jinja',
  env: 'dotenv',
  tf: 'terraform',
  mathematica: 'wolfram',
  batch: 'bat',
};

const MAX_LINE_LENGTH = 5_000;
/** A line that takes longer is a trap; the first line of a language compiles its grammar, too. */
const MAX_LINE_MS = 3_000;
/** A block that takes longer is shown plain from there on. */
const MAX_BLOCK_MS = 10_000;

/**
 * Parts are loaded when the first page needs them: a site without such code
 * starts sooner. `require` rather than `import()`, which test runners that
 * isolate modules do not allow.
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

/** TextMate grammars, for every language that an editor knows. */
export function createTextMate(): Grammars {
  let core: Promise<HighlighterCore> | undefined;
  // One for each grammar, however many names it goes by.
  const byGrammar = new Map<string, LineColours>();

  return {
    async load(language) {
      const id = grammarId(language);
      if (!id) return undefined;
      core ??= parts.core().createHighlighterCore({
        themes: [classTheme],
        langs: [],
        engine: parts.engine().createOnigurumaEngine(parts.wasm),
        warnings: false,
      });
      const ready = await core;
      await ready.loadLanguage(...parts.grammar(id));
      let lines = byGrammar.get(id);
      if (!lines) {
        const { colorMap } = ready.setTheme(classTheme);
        lines = new LineColours(ready.getLanguage(id), colorMap);
        byGrammar.set(id, lines);
      }
      return colourWith(lines);
    },
  };
}

function colourWith(grammar: LineColours): Colour {
  return code => {
    let state: Parameters<LineColours['colour']>[1] = null;
    let leftMs = MAX_BLOCK_MS;
    return code.split('\n').map(line => {
      if (!line || line.length > MAX_LINE_LENGTH || leftMs <= 0)
        return plainLine(line);
      const started = performance.now();
      const { pieces, next } = grammar.colour(line, state, MAX_LINE_MS);
      leftMs -= performance.now() - started;
      state = next;
      return pieces;
    });
  };
}
