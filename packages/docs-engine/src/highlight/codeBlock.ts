import type { CodeLines, CodePiece } from './codePiece';

export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text)
    ? text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
    : text;
}

export function renderPieces(pieces: readonly CodePiece[]): string {
  let html = '';
  for (const { text, className } of pieces) {
    html += className
      ? `<span class="${className}">${escapeHtml(text)}</span>`
      : escapeHtml(text);
  }
  return html;
}

export interface CodeBlock {
  lines: CodeLines;
  language: string;
  title?: string;
  /** Number of the first line; 0 for no numbers. */
  firstLine: number;
  markedLines: Set<number>;
  id?: string;
  classes: string[];
  /** Prefix of the ids of its lines, when each line is to have an address. */
  anchors?: string;
}

/**
 * The HTML of a block of code. Line numbers are written by the stylesheet, so
 * that neither selecting nor copying takes them along.
 */
export function renderCodeBlock(block: CodeBlock): string {
  const classes = [
    `language-${escapeHtml(block.language || 'text')}`,
    'highlight',
    ...block.classes.map(escapeHtml),
  ];
  const numbered = block.firstLine > 0 && block.lines.length > 1;
  const byLine =
    numbered || block.markedLines.size > 0 || block.anchors !== undefined;
  const body = block.lines
    .map((pieces, index) => {
      const html = renderPieces(pieces);
      if (!byLine) return html;
      const number = Math.max(1, block.firstLine) + index;
      const marked = block.markedLines.has(index + 1) ? ' hll' : '';
      const anchor = block.anchors ? ` id="${block.anchors}-${number}"` : '';
      return `<span class="line${marked}"${anchor}>${html}\n</span>`;
    })
    .join(byLine ? '' : '\n');
  const id = block.id ? ` id="${escapeHtml(block.id)}"` : '';
  const title = block.title
    ? `<span class="filename">${escapeHtml(block.title)}</span>`
    : '';
  const start =
    numbered && block.firstLine !== 1
      ? ` style="counter-reset: line ${block.firstLine - 1}"`
      : '';
  const pre = numbered
    ? '<pre class="linenums" tabindex="0">'
    : '<pre tabindex="0">';
  return `<div class="${classes.join(
    ' ',
  )}"${id}>${title}${pre}<code${start}>${body}${
    byLine ? '' : '\n'
  }</code></pre></div>\n`;
}
