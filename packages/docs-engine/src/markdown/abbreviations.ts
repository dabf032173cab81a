import type { MarkdownIt } from 'markdown-it';
import abbr from 'markdown-it-abbr';
import { pageScope } from './env';

/** The plugin looks for all of a page's abbreviations with one pattern, and a large one may end the whole process. */
const MAX_ABBREVIATIONS = 1_000;
const MAX_CHARACTERS = 50_000;

/** `*[HTML]: Hyper Text Markup Language`, and the abbreviation anywhere on the page. */
export function abbreviations(md: MarkdownIt): void {
  md.use(abbr);
  md.core.ruler.before('abbr_replace', 'abbr_limit', state => {
    const all = Object.entries(
      (state.env.abbreviations ?? {}) as Record<string, string>,
    );
    let characters = 0;
    const kept = all.slice(0, MAX_ABBREVIATIONS).filter(([name]) => {
      characters += name.length;
      return characters <= MAX_CHARACTERS;
    });
    if (kept.length === all.length) return;
    pageScope(state.env).problems.push({
      kind: 'limit',
      message: `Of ${all.length} abbreviations only ${kept.length} are shown: at most ${MAX_ABBREVIATIONS} are, with ${MAX_CHARACTERS} characters together`,
    });
    state.env.abbreviations = kept.length
      ? Object.fromEntries(kept)
      : undefined;
  });
}
