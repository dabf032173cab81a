import type { MarkdownIt, StateBlock } from 'markdown-it';
import { pageScope } from './env';
import {
  indentedEnd,
  INTERRUPTS,
  markerLine,
  pushInline,
  tokenizeIndented,
} from './indented';

const TAB = /^===(\+!|!\+|\+|!)? +(?:"(.*?)"|'(.*?)')[ \t]*$/;

interface Tab {
  title: string;
  selected: boolean;
  line: number;
  end: number;
}

function readTabs(
  state: StateBlock,
  startLine: number,
  endLine: number,
): Tab[] {
  const tabs: Tab[] = [];
  let line = startLine;
  while (line < endLine) {
    const match = TAB.exec(markerLine(state, line) ?? '');
    // An exclamation mark starts a new set although a set stands before it.
    if (!match || (tabs.length && match[1]?.includes('!'))) break;
    const end = indentedEnd(state, line + 1, endLine);
    tabs.push({
      title: match[2] ?? match[3] ?? '',
      selected: Boolean(match[1]?.includes('+')),
      line,
      end,
    });
    line = state.skipEmptyLines(end);
  }
  return tabs;
}

/** One set of tabs that work without script: radio buttons choose what CSS shows. */
export function pushTabSet(
  state: StateBlock,
  tabs: Array<{
    title: string;
    selected: boolean;
    line: number;
    content(): void;
  }>,
): void {
  const scope = pageScope(state.env);
  const set = ++scope.tabSets;
  const chosen = Math.max(
    0,
    tabs.findIndex(tab => tab.selected),
  );
  const open = state.push('tabbed_set_open', 'div', 1);
  open.block = true;
  open.attrSet('class', 'tabbed-set tabbed-alternate');
  open.attrSet('data-tabs', `${set}:${tabs.length}`);
  tabs.forEach((_tab, index) => {
    const input = state.push('tabbed_input', 'input', 0);
    if (index === chosen) input.attrSet('checked', 'checked');
    input.attrSet('id', `__tabbed_${set}_${index + 1}`);
    input.attrSet('name', `__tabbed_${set}`);
    input.attrSet('type', 'radio');
  });
  state.push('tabbed_labels_open', 'div', 1).attrSet('class', 'tabbed-labels');
  tabs.forEach((tab, index) => {
    state
      .push('tabbed_label_open', 'label', 1)
      .attrSet('for', `__tabbed_${set}_${index + 1}`);
    pushInline(state, tab.title, tab.line);
    state.push('tabbed_label_close', 'label', -1);
  });
  state.push('tabbed_labels_close', 'div', -1);
  state
    .push('tabbed_content_open', 'div', 1)
    .attrSet('class', 'tabbed-content');
  for (const tab of tabs) {
    state.push('tabbed_block_open', 'div', 1).attrSet('class', 'tabbed-block');
    tab.content();
    state.push('tabbed_block_close', 'div', -1);
  }
  state.push('tabbed_content_close', 'div', -1);
  state.push('tabbed_set_close', 'div', -1).block = true;
}

function rule(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const text = markerLine(state, startLine);
  if (!text?.startsWith('===') || !TAB.test(text)) return false;
  if (silent) return true;
  const tabs = readTabs(state, startLine, endLine);
  pushTabSet(
    state,
    tabs.map(tab => ({
      ...tab,
      content: () => tokenizeIndented(state, tab.line + 1, tab.end),
    })),
  );
  state.line = tabs[tabs.length - 1].end;
  return true;
}

/** `=== "Title"` with content indented by four; neighbours form one set. */
export function tabbed(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'tabbed', rule, INTERRUPTS);
}
