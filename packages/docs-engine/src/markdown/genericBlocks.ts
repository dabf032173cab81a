import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { parseYaml } from '../config/yaml';
import { pushCalloutClose, pushCalloutOpen } from './admonition';
import {
  applyAttributes,
  type Attributes,
  attributesOfMap,
} from './attributes';
import { pageScope } from './env';
import { INDENT, INTERRUPTS, markerLine } from './indented';
import type { GenericBlock, MarkdownOptions } from './options';
import { pushTabSet } from './tabbed';

const START = /^(\/{3,}) *([\w-]+) *(?:\|(.*))?$/;
const END = /^(\/{3,})[ \t]*$/;
const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const TYPE = /^[A-Za-z_-][\w-]*$/;
/** Lines of options in one block. */
const MAX_OPTION_LINES = 50;

interface Header {
  block: GenericBlock;
  slashes: number;
  /** Undefined when nothing is said; empty for no title. */
  title?: string;
  options: Values;
  attributes?: Attributes;
  line: number;
  /** First line of the content. */
  content: number;
}

interface Values {
  type?: string;
  open?: boolean;
  new?: boolean;
  select?: boolean;
}

type Check = (value: unknown) => boolean;
const isFlag: Check = value => typeof value === 'boolean';
const isType: Check = value => typeof value === 'string' && TYPE.test(value);
const isMap: Check = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Options of each kind of block, beside `attrs`, which all have. */
const OPTIONS: Record<GenericBlock['kind'], Record<string, Check>> = {
  admonition: { type: isType },
  details: { type: isType, open: isFlag },
  tab: { new: isFlag, select: isFlag },
  define: {},
};

/** Reads the options below a header; a text for what is wrong with them. */
function readOptions(
  block: GenericBlock,
  text: string,
): Record<string, unknown> | string {
  if (!text.trim()) return {};
  let value: unknown;
  try {
    value = parseYaml(text, { file: 'options' }).value;
  } catch {
    return 'its options are not valid YAML';
  }
  if (!isMap(value)) return 'its options are not pairs of name and value';
  const checks = { ...OPTIONS[block.kind], attrs: isMap };
  for (const [name, option] of Object.entries(value as object)) {
    const known =
      Object.hasOwn(checks, name) && !(name === 'type' && block.className);
    if (!known) return `it has no option "${name}"`;
    if (!checks[name as keyof typeof checks](option))
      return `its option "${name}" has no valid value`;
  }
  return value as Record<string, unknown>;
}

function readHeader(
  state: StateBlock,
  names: MarkdownOptions['blocks'],
  line: number,
  endLine: number,
): Header | string | undefined {
  const text = markerLine(state, line);
  if (!text?.startsWith('///')) return undefined;
  const match = START.exec(text.trimEnd());
  const name = match?.[2].toLowerCase() ?? '';
  if (!match || !Object.hasOwn(names, name)) return undefined;
  const block = names[name];
  const title = match[3]?.trim();
  if (block.kind === 'tab' && !title)
    return `The block "${name}" is shown as text: it has no title`;
  if (block.kind === 'define' && title)
    return `The block "${name}" is shown as text: it takes no title`;

  let content = line + 1;
  while (
    content < endLine &&
    content - line <= MAX_OPTION_LINES &&
    !state.isEmpty(content) &&
    state.sCount[content] - state.blkIndent >= INDENT
  )
    content++;
  const read = readOptions(
    block,
    state.getLines(line + 1, content, state.blkIndent + INDENT, false),
  );
  if (typeof read === 'string')
    return `The block "${name}" is shown as text: ${read}`;
  const { attrs, ...options } = read;
  return {
    block,
    slashes: match[1].length,
    title,
    options,
    attributes: attrs ? attributesOfMap(attrs as object) : undefined,
    line,
    content,
  };
}

/** Line of the slashes that close a block; where they are missing, the end of what it stands in. */
function findEnd(
  state: StateBlock,
  { slashes, content }: Header,
  endLine: number,
): { contentEnd: number; next: number } {
  let fence: string | undefined;
  for (let line = content; line < endLine; line++) {
    if (state.isEmpty(line)) continue;
    const column = state.sCount[line] - state.blkIndent;
    if (column < 0) return { contentEnd: line, next: line };
    const text = state.src.slice(
      state.bMarks[line] + state.tShift[line],
      state.eMarks[line],
    );
    const mark = FENCE.exec(text)?.[1];
    if (fence) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (mark) {
      fence = mark;
    } else if (column < INDENT && END.exec(text)?.[1].length === slashes) {
      return { contentEnd: line, next: line + 1 };
    }
  }
  return { contentEnd: endLine, next: endLine };
}

function tokenizeContent(state: StateBlock, from: number, to: number): void {
  const { parentType, lineMax } = state;
  state.parentType = 'root';
  state.lineMax = to;
  if (to > from) state.md.block.tokenize(state, from, to);
  state.parentType = parentType;
  state.lineMax = lineMax;
}

function pushCallout(state: StateBlock, header: Header, end: number): void {
  const { block, options, title } = header;
  const type = block.className ?? options.type ?? '';
  const named =
    block.title ?? type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
  const callout = {
    classes: type === 'admonition' ? '' : type,
    title: title ?? named,
    open: block.kind === 'details' ? options.open === true : undefined,
  };
  const at = state.tokens.length;
  pushCalloutOpen(state, callout, header.line);
  applyTo(state.tokens[at], header.attributes);
  tokenizeContent(state, header.content, end);
  pushCalloutClose(state, callout);
}

function applyTo(token: Token, attributes: Attributes | undefined): void {
  if (attributes) applyAttributes(token, attributes);
}

/** Paragraphs become terms, and the items of lists what they mean. */
function pushDefinitions(state: StateBlock, header: Header, end: number): void {
  const open = state.push('dl_open', 'dl', 1);
  open.block = true;
  applyTo(open, header.attributes);
  const from = state.tokens.length;
  const { level } = state;
  tokenizeContent(state, header.content, end);
  const kept = state.tokens.splice(from).filter(token => {
    if (token.level === level && /^paragraph_/.test(token.type)) {
      token.type = token.type.replace('paragraph', 'dt');
      token.tag = 'dt';
    } else if (token.level === level && /_list_/.test(token.type)) {
      return false;
    } else if (token.level === level + 1 && /^list_item_/.test(token.type)) {
      token.type = token.type.replace('list_item', 'dd');
      token.tag = 'dd';
    }
    return true;
  });
  state.tokens.push(...kept);
  state.push('dl_close', 'dl', -1).block = true;
}

/** Neighbouring tabs form one set. Returns the line behind the last. */
function pushTabs(
  state: StateBlock,
  names: MarkdownOptions['blocks'],
  first: Header,
  endLine: number,
): number {
  const tabs: Parameters<typeof pushTabSet>[1] = [];
  let attributes: Attributes | undefined;
  let header: Header | string | undefined = first;
  let behind = first.line;
  while (typeof header === 'object' && header.block.kind === 'tab') {
    if (tabs.length && header.options.new) break;
    const tab: Header = header;
    const end = findEnd(state, tab, endLine);
    tabs.push({
      title: tab.title ?? '',
      selected: tab.options.select === true,
      line: tab.line,
      content: () => tokenizeContent(state, tab.content, end.contentEnd),
    });
    attributes = tab.attributes ?? attributes;
    behind = end.next;
    const line = state.skipEmptyLines(behind);
    header =
      line < endLine ? readHeader(state, names, line, endLine) : undefined;
  }
  const at = state.tokens.length;
  pushTabSet(state, tabs);
  applyTo(state.tokens[at], attributes);
  return behind;
}

/** `/// name | Title`, with options indented below it, until as many slashes stand alone. */
export function genericBlocks(
  md: MarkdownIt,
  names: MarkdownOptions['blocks'],
): void {
  if (!Object.keys(names).length) return;
  const rule = (
    state: StateBlock,
    startLine: number,
    endLine: number,
    silent: boolean,
  ): boolean => {
    const header = readHeader(state, names, startLine, endLine);
    if (typeof header === 'string') {
      const scope = pageScope(state.env);
      if (!silent)
        scope.problems.push({
          kind: 'markdown',
          line: scope.lineOf(startLine),
          message: header,
        });
      return false;
    }
    if (!header) return false;
    if (silent) return true;
    if (header.block.kind === 'tab') {
      state.line = pushTabs(state, names, header, endLine);
      return true;
    }
    const { contentEnd, next } = findEnd(state, header, endLine);
    if (header.block.kind === 'define')
      pushDefinitions(state, header, contentEnd);
    else pushCallout(state, header, contentEnd);
    state.line = next;
    return true;
  };
  md.block.ruler.before('fence', 'generic_blocks', rule, INTERRUPTS);
}
