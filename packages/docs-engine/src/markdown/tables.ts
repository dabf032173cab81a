import type { MarkdownIt, StateBlock } from 'markdown-it';

const DELIMITER_ROW = /^[\s|:-]*-[\s|:-]*$/;
/** Stands for a bar inside code while the table is read; as long as the bar, so that no position moves. */
const HIDDEN_BAR = '\u{E07C}';

const textOfLine = (state: StateBlock, line: number) =>
  state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);

/** Hides the bars inside `code` from the rule that splits rows into cells. */
function hideBarsInCode(row: string): string {
  const runs = [...row.matchAll(/`+/g)].filter(
    ({ index }) => row[index - 1] !== '\\',
  );
  const later = new Map<number, number[]>();
  runs.forEach(({ 0: mark }, index) => {
    const same = later.get(mark.length);
    if (same) same.push(index);
    else later.set(mark.length, [index]);
  });
  let out = '';
  let last = 0;
  for (let open = 0; open < runs.length; open++) {
    const same = later.get(runs[open][0].length) ?? [];
    while (same.length && same[0] <= open) same.shift();
    const close = same[0];
    if (close === undefined) continue;
    out += row.slice(last, runs[open].index);
    last = runs[close].index;
    out += row.slice(runs[open].index, last).replace(/(?<!\\)\|/g, HIDDEN_BAR);
    open = close;
  }
  return out + row.slice(last);
}

/** The rows of a table may hold code with bars in it, as in Python-Markdown. */
function readTable(md: MarkdownIt): void {
  const { ruler } = md.block;
  const all = ruler.getRules('');
  ruler.disable('table');
  const others = ruler.getRules('');
  ruler.enable('table');
  const table = all.find(rule => !others.includes(rule));
  if (!table) return;
  ruler.at(
    'table',
    (state, start, end, silent) => {
      if (start + 1 >= end || !DELIMITER_ROW.test(textOfLine(state, start + 1)))
        return table(state, start, end, silent);
      const { src } = state;
      let last = start;
      while (last + 1 < end && !state.isEmpty(last + 1)) last++;
      const from = state.bMarks[start];
      const to = state.eMarks[last];
      const rows = src.slice(from, to);
      if (!rows.includes('`')) return table(state, start, end, silent);
      state.src =
        src.slice(0, from) +
        rows.split('\n').map(hideBarsInCode).join('\n') +
        src.slice(to);
      const first = state.tokens.length;
      try {
        return table(state, start, end, silent);
      } finally {
        state.src = src;
        for (const token of state.tokens.slice(first))
          token.content = token.content.replaceAll(HIDDEN_BAR, '|');
      }
    },
    { alt: ['paragraph', 'reference'] },
  );
}

/** Wide tables scroll inside the page instead of stretching it; the keyboard reaches them too. */
export function tables(md: MarkdownIt): void {
  readTable(md);
  md.renderer.rules.table_open = (tokens, index, _options, _env, renderer) =>
    `<div class="md-typeset__scrollwrap" tabindex="0"><div class="md-typeset__table"><table${renderer.renderAttrs(
      tokens[index],
    )}>\n`;
  md.renderer.rules.table_close = () => '</table></div></div>\n';
}
