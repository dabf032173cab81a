/**
 * The little of Markdown that the checks of our documents need.
 */

/** Blanks out fenced code, so that examples are not taken for links. */
export function withoutCodeBlocks(text) {
  let fence;
  return text
    .split('\n')
    .map(line => {
      const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
      if (fence) {
        if (mark?.startsWith(fence)) fence = undefined;
        return '';
      }
      if (mark) fence = mark;
      return mark ? '' : line;
    })
    .join('\n');
}

/**
 * @param {string} text a Markdown document
 * @returns {{ target: string, line: number }[]} its links and images
 */
export function findLinks(text) {
  return withoutCodeBlocks(text)
    .split('\n')
    .flatMap((content, index) =>
      [
        ...content
          .replaceAll(/`[^`]*`/g, '')
          .matchAll(
            /\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]+)(?:\s+"[^"]*")?\)/g,
          ),
      ].map(([, target]) => ({ target, line: index + 1 })),
    );
}

/** The id that MkDocs and GitHub give to a heading. */
export function slugOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[`*_]|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[^\p{Letter}\p{Number}\s-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-');
}

/** @returns {Set<string>} what may follow `#` in a link to the document */
export function findAnchors(text) {
  const anchors = new Set();
  for (const line of withoutCodeBlocks(text).split('\n')) {
    const [, heading] = /^#{1,6}\s+(.*?)\s*#*$/.exec(line) ?? [];
    if (heading) anchors.add(slugOf(heading));
  }
  return anchors;
}
