import type { MarkdownIt, StateBlock } from 'markdown-it';
import {
  indentedEnd,
  INTERRUPTS,
  markerLine,
  pushInline,
  tokenizeIndented,
} from './indented';

const ADMONITION = /^!!! ?([\w-]+(?: +[\w-]+)*)(?: +"(.*?)")?[ \t]*$/;
const DETAILS =
  /^\?\?\?(\+)? ?(?:([\w-]+(?: +[\w-]+)*?)?(?: +"(.*?)")|([\w-]+(?: +[\w-]+)*?))[ \t]*$/;

interface Callout {
  classes: string;
  /** Empty for a callout without a title. */
  title: string;
  /** Undefined for one that cannot be closed. */
  open?: boolean;
}

function readCallout(text: string): Callout | undefined {
  const plain = ADMONITION.exec(text);
  if (plain) {
    const classes = plain[1].toLowerCase();
    return { classes, title: plain[2] ?? defaultTitle(classes) };
  }
  const details = DETAILS.exec(text);
  if (!details) return undefined;
  const classes = (details[2] ?? details[4] ?? '').toLowerCase();
  return {
    classes,
    title: details[3] ?? defaultTitle(classes),
    open: Boolean(details[1]),
  };
}

export function defaultTitle(classes: string): string {
  const first = classes.split(/ +/)[0];
  return first.charAt(0).toUpperCase() + first.slice(1);
}

/** Opens a callout; `pushCalloutClose` ends it. Used by every way of writing one. */
export function pushCalloutOpen(
  state: StateBlock,
  callout: Callout,
  line: number,
): void {
  const folds = callout.open !== undefined;
  const open = state.push(
    folds ? 'details_open' : 'admonition_open',
    folds ? 'details' : 'div',
    1,
  );
  open.block = true;
  open.map = [line, line + 1];
  const names = folds
    ? callout.classes
    : `admonition ${callout.classes}`.trim();
  if (names) open.attrSet('class', names);
  if (callout.open) open.attrSet('open', 'open');
  if (!callout.title && !folds) return;
  const tag = folds ? 'summary' : 'p';
  const title = state.push('callout_title_open', tag, 1);
  if (!folds) title.attrSet('class', 'admonition-title');
  pushInline(state, callout.title || 'Details', line);
  state.push('callout_title_close', tag, -1);
}

export function pushCalloutClose(state: StateBlock, callout: Callout): void {
  const folds = callout.open !== undefined;
  state.push(
    folds ? 'details_close' : 'admonition_close',
    folds ? 'details' : 'div',
    -1,
  ).block = true;
}

function rule(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const text = markerLine(state, startLine);
  if (!text || (!text.startsWith('!!!') && !text.startsWith('???')))
    return false;
  const callout = readCallout(text);
  if (!callout) return false;
  if (silent) return true;
  const end = indentedEnd(state, startLine + 1, endLine);
  pushCalloutOpen(state, callout, startLine);
  tokenizeIndented(state, startLine + 1, end);
  pushCalloutClose(state, callout);
  state.line = end;
  return true;
}

/** `!!! note "Title"`, `??? note` and `???+ note`, with their content indented by four. */
export function admonition(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'admonition', rule, INTERRUPTS);
}
