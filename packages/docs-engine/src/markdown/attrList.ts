import type { MarkdownIt, Token } from 'markdown-it';
import { applyAttributes, parseAttributes } from './attributes';

const LIST = String.raw`\{:?[ ]*([^}\n ][^}\n]*)[ ]*\}`;
const AT_START = new RegExp(`^${LIST}`);
const AT_END = new RegExp(`(?:^|[ ]+)${LIST}[ ]*$`);
const WHOLE = new RegExp(`^[ ]*${LIST}[ ]*$`);
const HEADING_LIKE = new Set(['heading_open', 'th_open', 'td_open', 'dt_open']);
const INLINE_ENDS = new Set([
  'link_close',
  'em_close',
  'strong_close',
  'mark_close',
  'ins_close',
  'del_close',
  'sup_close',
  'sub_close',
  'image',
  'code_inline',
  'emoji',
]);

/** The block that a paragraph's own attribute list belongs to: a tight item has no paragraph to show. */
function owner(tokens: Token[], inlineIndex: number): Token | undefined {
  const parent = tokens[inlineIndex - 1];
  if (!parent) return undefined;
  return parent.hidden ? tokens[inlineIndex - 2] : parent;
}

function readBlockList(tokens: Token[], index: number): void {
  const children = tokens[index].children ?? [];
  const last = children[children.length - 1];
  const target = owner(tokens, index);
  if (last?.type !== 'text' || !target) return;
  const headingLike = HEADING_LIKE.has(target.type);
  const before = children[children.length - 2];
  const match = headingLike
    ? AT_END.exec(last.content)
    : WHOLE.exec(last.content);
  if (!match || (!headingLike && before?.type !== 'softbreak')) return;
  applyAttributes(target, parseAttributes(match[1]));
  last.content = last.content.slice(0, match.index);
  if (!headingLike) children.splice(-2, 2);
}

function readInlineLists(children: Token[]): void {
  for (let i = 1; i < children.length; i++) {
    const token = children[i];
    const ended = children[i - 1];
    if (token.type !== 'text' || !INLINE_ENDS.has(ended.type)) continue;
    const match = AT_START.exec(token.content);
    if (!match) continue;
    const target = ended.nesting === -1 ? opening(children, i - 1) : ended;
    if (!target) continue;
    applyAttributes(target, parseAttributes(match[1]));
    token.content = token.content.slice(match[0].length);
  }
}

function opening(children: Token[], closeIndex: number): Token | undefined {
  let depth = 0;
  const type = children[closeIndex].type;
  const openType = type.replace(/_close$/, '_open');
  for (let i = closeIndex; i >= 0; i--) {
    if (children[i].type === type) depth++;
    else if (children[i].type === openType && --depth === 0) return children[i];
  }
  return undefined;
}

/** `{: #id .class key="value" }` behind a heading, on a paragraph's last line, or touching inline markup. */
export function attrList(md: MarkdownIt): void {
  md.core.ruler.after('text_join', 'attr_list', state => {
    state.tokens.forEach((token, index) => {
      if (token.type !== 'inline' || !token.content.includes('{')) return;
      readInlineLists(token.children ?? []);
      readBlockList(state.tokens, index);
    });
  });
}
