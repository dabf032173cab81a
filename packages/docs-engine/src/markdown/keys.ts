import type { MarkdownIt, StateInline } from 'markdown-it';
import { escapeHtml } from '../highlight/codeBlock';
import { KEY_NAMES, KEY_SYNONYMS } from './keyNames';
import type { MarkdownOptions } from './options';
import { tokenMeta } from './tokenMeta';

type Options = NonNullable<MarkdownOptions['keys']>;

interface Key {
  /** Undefined for text that is typed. */
  name?: string;
  caption: string;
}

const NAME = /[\w-]+/y;
/** Nobody presses more; a longer run is text. */
const MAX_KEYS = 50;

/** End of a quoted text, behind its closing quote; -1 when it is not closed. */
function quotedEnd(src: string, from: number, max: number): number {
  const quote = src[from];
  for (let at = from + 1; at < max; at++) {
    if (src[at] === '\\') at++;
    else if (src[at] === quote) return at > from + 1 ? at + 1 : -1;
  }
  return -1;
}

const kebab = (name: string) =>
  name.replace(/\p{Lu}/gu, (letter, at: number) =>
    at === 0 || name[at - 1] === '-'
      ? letter.toLowerCase()
      : `-${letter.toLowerCase()}`,
  );

function readKey(text: string, options: Options): Key | undefined {
  if (/^["']/.test(text))
    return { caption: text.slice(1, -1).replace(/\\(.)/g, '$1').trim() };
  const written = options.camelCase ? kebab(text) : text;
  const name = KEY_SYNONYMS.get(written) ?? written;
  const caption = Object.hasOwn(options.names, name)
    ? options.names[name]
    : KEY_NAMES.get(name);
  return caption ? { name, caption } : undefined;
}

/** Parts between the plus signs, and where the closing pair of them ends. */
function readParts(src: string, from: number, max: number) {
  const parts: string[] = [];
  let at = from;
  while (parts.length < MAX_KEYS) {
    NAME.lastIndex = at;
    const end = /["']/.test(src[at] ?? '')
      ? quotedEnd(src, at, max)
      : at + (NAME.exec(src)?.[0].length ?? -1 - at);
    if (end <= at || end > max) return undefined;
    parts.push(src.slice(at, end));
    if (src.startsWith('++', end) && end + 2 <= max)
      return { parts, end: end + 2 };
    if (src[end] !== '+') return undefined;
    at = end + 1;
  }
  return undefined;
}

/** `++ctrl+alt+del++` and `++"typed text"++`, with the names and classes of PyMdown. */
export function keys(md: MarkdownIt, options: Options): void {
  const rule = (state: StateInline, silent: boolean): boolean => {
    if (!state.src.startsWith('++', state.pos)) return false;
    const read = readParts(state.src, state.pos + 2, state.posMax);
    if (!read) return false;
    const pressed = read.parts.map(part => readKey(part, options));
    if (pressed.includes(undefined)) return false;
    if (!silent) {
      const token = state.push('keys', '', 0);
      token.content = (pressed as Key[])
        .map(key => key.caption)
        .join(options.separator);
      token.meta = { pressed };
    }
    state.pos = read.end;
    return true;
  };
  md.inline.ruler.before('emphasis', 'keys', rule);

  const tag = options.strict ? 'kbd' : 'span';
  const between = options.separator
    ? `<span>${escapeHtml(options.separator)}</span>`
    : '';
  md.renderer.rules.keys = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    const { pressed = [] } = tokenMeta<{ pressed: Key[] }>(token);
    if (options.className) token.attrJoin('class', options.className);
    const html = pressed.map(({ name, caption }) => {
      const attribute = name ? ` class="key-${escapeHtml(name)}"` : '';
      return `<kbd${attribute}>${escapeHtml(caption)}</kbd>`;
    });
    return `<${tag}${renderer.renderAttrs(token)}>${html.join(
      between,
    )}</${tag}>`;
  };
}
