import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { tokenMeta } from './tokenMeta';

const BOX = /^\[([ xX])\][ \t]+/;

/** `- [ ]` and `- [x]` as check boxes. */
export function taskList(
  md: MarkdownIt,
  options: { clickable: boolean },
): void {
  md.core.ruler.after('inline', 'task_list', (state: StateCore) => {
    const { tokens } = state;
    const lists: Token[] = [];
    tokens.forEach((item, index) => {
      if (/_list_open$/.test(item.type)) lists.push(item);
      else if (/_list_close$/.test(item.type)) lists.pop();
      const inline = tokens[index + 2];
      if (
        item.type !== 'list_item_open' ||
        tokens[index + 1]?.type !== 'paragraph_open' ||
        inline?.type !== 'inline'
      )
        return;
      const first = inline.children?.[0];
      const match =
        first?.type === 'text'
          ? BOX.exec(first.content) ?? BOX.exec(inline.content)
          : null;
      if (!match || !first) return;
      first.content = first.content.slice(match[0].length);
      const box = new state.Token('task_box', '', 0);
      box.meta = { checked: match[1] !== ' ' };
      inline.children?.unshift(box);
      item.attrJoin('class', 'task-list-item');
      const list = lists[lists.length - 1];
      if (!String(list?.attrGet('class') ?? '').includes('task-list'))
        list?.attrJoin('class', 'task-list');
    });
  });
  md.renderer.rules.task_box = (tokens, index) => {
    const checked = tokenMeta<{ checked: boolean }>(tokens[index]).checked
      ? ' checked'
      : '';
    const disabled = options.clickable ? '' : ' disabled';
    return `<label class="task-list-control"><input type="checkbox" aria-label="Done"${disabled}${checked}><span class="task-list-indicator"></span></label> `;
  };
}
