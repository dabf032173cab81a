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
const MAX_LINE_MS = 200;

const grammarName = (name: string) => ALIASES[name] ?? name;

export async function createHighlighter(): Promise<Highlighter> {
  let core: Promise<HighlighterCore> | undefined;
  let ready: HighlighterCore | undefined;
  const loaded = new Set<string>();
  const tried = new Set<string>();

  async function start(): Promise<HighlighterCore> {
    const [{ createHighlighterCore }, { createOnigurumaEngine }] =
      await Promise.all([
        import('shiki/core'),
        import('shiki/engine/oniguruma'),
      ]);
    return createHighlighterCore({
      themes: [classTheme],
      langs: [],
      engine: createOnigurumaEngine(import('shiki/wasm')),
      warnings: false,
    });
  }

  async function loadOne(name: string) {
    if (tried.has(name)) return;
    tried.add(name);
    const { bundledLanguages } = await import('shiki/langs');
    const grammar =
      bundledLanguages[grammarName(name) as keyof typeof bundledLanguages];
    if (!grammar) return;
    core ??= start();
    ready = await core;
    await ready.loadLanguage(grammar);
    loaded.add(name);
  }

  return {
    async load(languages) {
      for (const name of languages) await loadOne(name);
    },
    highlight(code, language) {
      const plain = () =>
        code.split('\n').map(text => (text ? [{ text }] : []));
      if (!ready || !loaded.has(language) || code.length > MAX_CODE_LENGTH)
        return plain();
      const lines = ready.codeToTokensBase(code, {
        lang: grammarName(language),
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
