/** A part of a page for the search index: what stands below one heading. */
export interface PageSection {
  id: string;
  text: string;
}

const ID = /\sid="([^"]*)"/;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  apos: "'",
};

const replaceEntities = (text: string) =>
  text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

export const decodeEntities = (text: string) =>
  text.includes('&') ? replaceEntities(text) : text;

/** One blank between words. Most blanks are that already, and are left alone. */
const collapse = (parts: string[]) =>
  decodeEntities(parts.join(' '))
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim();

interface Tag {
  /** Name in small letters; empty for a comment. */
  name: string;
  closing: boolean;
  /** Where it ends, and where its attributes begin. */
  end: number;
  attributes: number;
}

const [GREATER, DOUBLE_QUOTE, SINGLE_QUOTE] = [62, 34, 39];

const LETTER = /[a-z]/i;
const NAME = /[a-z0-9]*/iy;

/** The tag or comment at a `<`; undefined where that is text. */
function tagAt(html: string, start: number): Tag | undefined {
  if (html.startsWith('!--', start + 1)) {
    const end = html.indexOf('-->', start + 4);
    return end < 0
      ? undefined
      : { name: '', closing: false, end: end + 3, attributes: end };
  }
  const closing = html[start + 1] === '/';
  const from = start + (closing ? 2 : 1);
  if (!LETTER.test(html[from] ?? '')) return undefined;
  NAME.lastIndex = from;
  const name = NAME.exec(html)?.[0] ?? '';
  const attributes = from + name.length;
  for (let at = attributes; at < html.length; at++) {
    const char = html.charCodeAt(at);
    if (char === GREATER)
      return { name: name.toLowerCase(), closing, end: at + 1, attributes };
    if (char === DOUBLE_QUOTE || char === SINGLE_QUOTE) {
      at = html.indexOf(char === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (at < 0) return undefined;
    }
  }
  return undefined;
}

const COLOUR = '<span class="';
const COLOUR_OVER = '</span>';

/** Where a tag that colours code ends; 0 where there is another tag, or none. */
function endOfColour(html: string, start: number): number {
  if (html.startsWith(COLOUR_OVER, start)) return start + COLOUR_OVER.length;
  if (!html.startsWith(COLOUR, start)) return 0;
  const quote = html.indexOf('"', start + COLOUR.length);
  return quote >= 0 && html.charCodeAt(quote + 1) === GREATER ? quote + 2 : 0;
}

/** Splits the HTML of a page into its words, as a whole and by heading. Permalinks are no words. */
export function readPageText(html: string): {
  text: string;
  sections: PageSection[];
} {
  // What stands before the first heading, in it, below it, in the next, and so
  // on: each word is read once, for its section and for the whole.
  const stretches: string[] = [];
  const sections: Array<{ id: string; stretch: number }> = [];
  let parts: string[] = [];
  const endStretch = () => {
    stretches.push(collapse(parts));
    parts = [];
  };
  let skipping = 0;
  let inCode = 0;
  let last = 0;
  const take = (text: string) => {
    if (!text || skipping) return;
    // Coloured pieces of one word of code must stay one word.
    if (inCode && parts.length) parts[parts.length - 1] += text;
    else parts.push(text);
  };
  for (
    let start = html.indexOf('<');
    start >= 0;
    start = html.indexOf('<', Math.max(last, start + 1))
  ) {
    // Most tags colour code, and say nothing about the text.
    const colourEnd = endOfColour(html, start);
    if (colourEnd) {
      take(html.slice(last, start));
      last = colourEnd;
      continue;
    }
    const found = tagAt(html, start);
    if (!found) continue;
    take(html.slice(last, start));
    last = found.end;
    const { name, closing } = found;
    const attributes = () => html.slice(found.attributes, found.end - 1);
    if (/^h[1-6]$/.test(name)) {
      endStretch();
      if (!closing)
        sections.push({
          id: ID.exec(attributes())?.[1] ?? '',
          stretch: stretches.length,
        });
    } else if (name === 'code') {
      if (!closing) take(' ');
      inCode += closing ? -1 : 1;
    } else if (
      name === 'a' &&
      (skipping || attributes().includes('class="headerlink"'))
    ) {
      skipping += closing ? -1 : 1;
    }
  }
  take(html.slice(last));
  endStretch();
  return {
    text: stretches.filter(Boolean).join(' '),
    sections: sections
      .filter(section => section.id)
      .map(({ id, stretch }) => ({
        id: decodeEntities(id),
        text: stretches[stretch + 1] ?? '',
      })),
  };
}
