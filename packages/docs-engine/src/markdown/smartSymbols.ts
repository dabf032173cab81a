import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { MarkdownOptions, SymbolKind } from './options';

const SYMBOLS: Record<string, string> = {
  '(tm)': '™',
  '(c)': '©',
  '(r)': '®',
  '+/-': '±',
  '=/=': '≠',
  'c/o': '℅',
  '-->': '→',
  '<--': '←',
  '<-->': '↔',
  '1/4': '¼',
  '1/2': '½',
  '3/4': '¾',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/5': '⅕',
  '2/5': '⅖',
  '3/5': '⅗',
  '4/5': '⅘',
  '1/6': '⅙',
  '5/6': '⅚',
  '1/8': '⅛',
  '3/8': '⅜',
  '5/8': '⅝',
  '7/8': '⅞',
};

const PATTERN =
  /\(tm\)|\(c\)|\(r\)|\+\/-|=\/=|\bc\/o\b|<-->|(?<!-)-->|<--(?!-)|(?<!\d)(?:1\/[234568]|2\/[35]|3\/[458]|4\/5|5\/[68]|7\/8)(?!\d)|\b(\d*)((?<=1)[123]th|1st|2nd|3rd|[04-9]th)\b/g;
const MAYBE = /[()/]|--|\dth|1st|2nd|3rd/i;

const KINDS: Record<string, SymbolKind> = {
  '(tm)': 'trademark',
  '(c)': 'copyright',
  '(r)': 'registered',
  '+/-': 'plusminus',
  '=/=': 'notequal',
  'c/o': 'care_of',
};

function kindOf(match: RegExpMatchArray): SymbolKind {
  if (match[2]) return 'ordinal_numbers';
  const sign = match[0].toLowerCase();
  return KINDS[sign] ?? (sign.includes('--') ? 'arrows' : 'fractions');
}

function split(
  state: StateCore,
  token: Token,
  shown: MarkdownOptions['symbols'],
): Token[] {
  const parts: Token[] = [];
  const push = (type: string, content: string, tag = '') => {
    if (!content) return;
    const part = new state.Token(type, tag, 0);
    part.content = content;
    part.level = token.level;
    parts.push(part);
  };
  let from = 0;
  for (const match of token.content.matchAll(PATTERN)) {
    if (!shown[kindOf(match)]) continue;
    const ordinal = match[2];
    push('text', token.content.slice(from, match.index));
    if (ordinal) {
      push('text', match[1] + ordinal.slice(0, -2));
      push('ordinal', ordinal.slice(-2));
    } else {
      push('symbol', SYMBOLS[match[0].toLowerCase()] ?? match[0]);
      parts[parts.length - 1].markup = match[0];
    }
    from = match.index + match[0].length;
  }
  push('text', token.content.slice(from));
  return parts;
}

/** `(c)`, `-->`, `1/2`, `1st` and their like as the signs they stand for. */
export function smartSymbols(
  md: MarkdownIt,
  shown: MarkdownOptions['symbols'],
): void {
  md.core.ruler.push('smart_symbols', state => {
    for (const block of state.tokens) {
      if (
        block.type !== 'inline' ||
        !block.children ||
        !MAYBE.test(block.content)
      )
        continue;
      let inAutolink = false;
      block.children = block.children.flatMap(child => {
        if (child.type === 'link_open') inAutolink = child.info === 'auto';
        if (child.type === 'link_close') inAutolink = false;
        return child.type === 'text' && !inAutolink && MAYBE.test(child.content)
          ? split(state, child, shown)
          : [child];
      });
    }
  });
  md.renderer.rules.symbol = (tokens, index) => tokens[index].content;
  md.renderer.rules.ordinal = (tokens, index) =>
    `<sup>${tokens[index].content}</sup>`;
}
