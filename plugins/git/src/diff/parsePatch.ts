/** One line of a diff; a hunk's head has no numbers. */
export interface DiffLine {
  type: 'head' | 'same' | 'added' | 'removed' | 'note';
  text: string;
  /** Number in the file before, from 1. */
  before?: number;
  /** Number in the file after, from 1. */
  after?: number;
}

const HEAD = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/**
 * Reads unified hunks. What stands before the first hunk is left out; a line
 * that no hunk can hold is shown as a note.
 */
export function parsePatch(patch: string): DiffLine[] {
  const lines: DiffLine[] = [];
  let before = 0;
  let after = 0;
  for (const line of patch.replace(/\n$/, '').split('\n')) {
    const head = HEAD.exec(line);
    if (head) {
      before = Number(head[1]);
      after = Number(head[2]);
      lines.push({ type: 'head', text: line });
    } else if (lines.length > 0) {
      const text = line.slice(1);
      switch (line[0]) {
        case '+':
          lines.push({ type: 'added', text, after: after++ });
          break;
        case '-':
          lines.push({ type: 'removed', text, before: before++ });
          break;
        case ' ':
        case undefined:
          lines.push({ type: 'same', text, before: before++, after: after++ });
          break;
        default:
          lines.push({ type: 'note', text: line.replace(/^\\ /, '') });
      }
    }
  }
  return lines;
}
