import { type CodeLines, plainLine } from './codePiece';
import type { Colour } from './grammars';
import { createScanner } from './scanner/createScanner';
import { createTextMate } from './textmate/createTextMate';

export interface Highlighter {
  /** Loads grammars. Names that nobody knows are left alone. */
  load(languages: Iterable<string>): Promise<void>;
  /** Lines of code in pieces; one piece a line where the language is not loaded. */
  highlight(code: string, language: string): CodeLines;
}

/** Larger blocks are shown plain: colouring them costs more than it tells. */
const MAX_CODE_LENGTH = 200_000;

/**
 * The languages that docs are full of go to a scanner, which is several times
 * faster and starts at once; for all others there are TextMate grammars.
 */
export function createHighlighter(): Highlighter {
  const libraries = [createScanner(), createTextMate()];
  const loads = new Map<string, Promise<void>>();
  const colours = new Map<string, Colour>();

  async function loadOne(language: string): Promise<void> {
    for (const library of libraries) {
      const colour = await library.load(language);
      if (colour) {
        colours.set(language, colour);
        return;
      }
    }
  }

  return {
    async load(languages) {
      for (const language of languages) {
        if (!loads.has(language)) loads.set(language, loadOne(language));
        await loads.get(language);
      }
    },
    highlight(code, language) {
      const colour = colours.get(language);
      return colour && code.length <= MAX_CODE_LENGTH
        ? colour(code)
        : code.split('\n').map(plainLine);
    },
  };
}
