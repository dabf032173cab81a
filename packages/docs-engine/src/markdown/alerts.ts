import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { defaultTitle } from './admonition';

const MARK = /^\[!(note|tip|important|warning|caution)\][ \t]*$/i;
const CLASS_OF: Record<string, string> = {
  important: 'important info',
  caution: 'caution danger',
};

/** `> [!NOTE]` of GitHub, shown like an admonition of the same name. */
export function alerts(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'alerts', state => {
    state.tokens.forEach((token, index) => {
      if (token.type === 'blockquote_open') convert(state, token, index);
    });
  });
}

function convert(state: StateCore, quote: Token, index: number): void {
  const inline = state.tokens[index + 2];
  if (
    state.tokens[index + 1]?.type !== 'paragraph_open' ||
    inline?.type !== 'inline'
  )
    return;
  const children = inline.children ?? [];
  const first = children[0];
  const second = children[1];
  const match = first?.type === 'text' ? MARK.exec(first.content) : null;
  if (
    !match ||
    (second && second.type !== 'softbreak' && second.type !== 'hardbreak')
  )
    return;
  const kind = match[1].toLowerCase();

  const close = state.tokens.findIndex(
    (other, at) =>
      at > index &&
      other.type === 'blockquote_close' &&
      other.level === quote.level,
  );
  quote.tag = 'div';
  state.tokens[close].tag = 'div';
  quote.attrJoin('class', `admonition ${CLASS_OF[kind] ?? kind}`);

  const rest = children.slice(2);
  const paragraph = state.tokens[index + 1];
  paragraph.attrJoin('class', 'admonition-title');
  const title = new state.Token('text', '', 0);
  title.content = defaultTitle(kind);
  inline.children = [title];
  inline.content = title.content;
  if (!rest.length) return;
  const body = new state.Token('inline', '', 0);
  body.children = rest;
  body.content = rest.map(child => child.content).join('');
  body.map = inline.map;
  body.level = inline.level;
  const open = new state.Token('paragraph_open', 'p', 1);
  const end = new state.Token('paragraph_close', 'p', -1);
  for (const edge of [open, end]) {
    edge.block = true;
    edge.level = paragraph.level;
  }
  state.tokens.splice(index + 4, 0, open, body, end);
}
