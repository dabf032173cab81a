import type { HLJSApi, LanguageFn, Mode } from 'highlight.js';
import { plainLine } from '../codePiece';
import type { Grammars } from '../grammars';
import { SCANNER_GRAMMARS } from './languages';
import { PieceEmitter } from './pieceEmitter';

/** A block with a longer line, most likely made by a machine, is shown plain. */
const MAX_LINE_LENGTH = 5_000;

const isTooLong = (code: string) =>
  code.length > MAX_LINE_LENGTH &&
  code.split('\n').some(line => line.length > MAX_LINE_LENGTH);

/**
 * Parts are loaded when the first page needs them. `require` rather than
 * `import()`, which test runners that isolate modules do not allow.
 */
const parts = {
  core: () =>
    (require('highlight.js/lib/core') as HLJSApi).newInstance() as HLJSApi,
  grammar: (name: string) =>
    require(`highlight.js/lib/languages/${name}`) as LanguageFn,
};

/** Grammars of highlight.js. Each scanner has its own, so that what a block looks like does not depend on other sites. */
export function createScanner(): Grammars {
  let core: HLJSApi | undefined;

  function register(library: HLJSApi, name: string): void {
    if (library.getLanguage(name)) return;
    library.registerLanguage(name, parts.grammar(name));
    const language = library.getLanguage(name);
    for (const inner of languagesWithin(language)) register(library, inner);
  }

  return {
    async load(language) {
      const name = SCANNER_GRAMMARS.get(language);
      if (!name) return undefined;
      if (!core) {
        core = parts.core();
        core.configure({ __emitter: PieceEmitter });
      }
      const library = core;
      register(library, name);
      return code => {
        if (isTooLong(code)) return code.split('\n').map(plainLine);
        const result = library.highlight(code, {
          language: name,
          ignoreIllegals: true,
        });
        return (result._emitter as PieceEmitter).lines;
      };
    },
  };
}

/** Languages that parts of code in a language are written in, such as CSS in HTML. */
function languagesWithin(
  mode: unknown,
  seen = new Set<unknown>(),
  found = new Set<string>(),
): Set<string> {
  if (typeof mode !== 'object' || mode === null || seen.has(mode)) return found;
  seen.add(mode);
  const { subLanguage } = mode as Mode;
  for (const name of [subLanguage ?? []].flat()) found.add(name);
  for (const part of Object.values(mode)) languagesWithin(part, seen, found);
  return found;
}
