import type { MarkdownIt, StateBlock } from 'markdown-it';
import deflist from 'markdown-it-deflist';

const DEFINITION = /^ {0,3}:[ \t]/;
/** More lines than this before a definition are a paragraph. */
const MAX_TERMS = 20;

const lineAt = (state: StateBlock, line: number) =>
  state.getLines(line, line + 1, state.blkIndent, false);

/** Lines of text before a definition, each a term of its own; 0 where no definition follows them. */
function countTerms(state: StateBlock, start: number, end: number): number {
  const last = Math.min(end, start + MAX_TERMS);
  for (let line = start; line < last; line++) {
    if (state.isEmpty(line) || state.sCount[line] < state.blkIndent) return 0;
    if (DEFINITION.test(lineAt(state, line))) return line - start;
  }
  return 0;
}

/**
 * Definition lists, with several terms for one definition, and with content
 * that is indented by four instead of by two, as Python-Markdown has them.
 */
export function definitionLists(md: MarkdownIt): void {
  const { ruler } = md.block;
  const others = new Set(ruler.getRules(''));
  md.use(deflist);
  const list = ruler.getRules('').find(rule => !others.has(rule));
  if (!list) return;

  ruler.before(
    'deflist',
    'definition_terms',
    (state, start, end, silent) => {
      const terms = countTerms(state, start, end);
      if (!terms) return false;
      const last = start + terms - 1;
      if (silent) return list(state, last, end, true);
      const from = state.tokens.length;
      if (!list(state, last, end, false)) return false;
      const [open] = state.tokens.splice(from, 1);
      const rest = state.tokens.splice(from);
      for (const token of rest)
        if (token.type === 'code_block' && token.level === open.level + 2)
          token.content = token.content.replace(/^ {2}/gm, '');
      state.tokens.push(open);
      state.level++;
      for (let line = start; line < last; line++) {
        state.push('dt_open', 'dt', 1).map = [line, line];
        const inline = state.push('inline', '', 0);
        inline.map = [line, line];
        inline.content = lineAt(state, line).trim();
        inline.children = [];
        state.push('dt_close', 'dt', -1);
      }
      state.level--;
      state.tokens.push(...rest);
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}
