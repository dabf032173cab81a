/** A part of a page for the search index: what stands below one heading. */
export interface PageSection {
  id: string;
  text: string;
}

const TAG =
  /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|<!--[\s\S]*?-->/gi;
const ID = /\sid="([^"]*)"/;
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  apos: "'",
};

export const decodeEntities = (text: string) =>
  text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

const collapse = (parts: string[]) =>
  decodeEntities(parts.join(' ')).replace(/\s+/g, ' ').trim();

/** Splits the HTML of a page into its words, as a whole and by heading. Permalinks are no words. */
export function readPageText(html: string): {
  text: string;
  sections: PageSection[];
} {
  const whole: string[] = [];
  const sections: Array<{ id: string; text: string[] }> = [];
  let inHeading = false;
  let skipping = 0;
  let inCode = 0;
  let last = 0;
  const take = (text: string) => {
    if (!text || skipping) return;
    const section = sections[sections.length - 1];
    for (const list of [whole, inHeading ? undefined : section?.text]) {
      // Coloured pieces of one word of code must stay one word.
      if (list && inCode && list.length) list[list.length - 1] += text;
      else list?.push(text);
    }
  };
  for (const match of html.matchAll(TAG)) {
    take(html.slice(last, match.index));
    last = match.index + match[0].length;
    const tag = (match[2] ?? '').toLowerCase();
    const closing = match[1] === '/';
    if (/^h[1-6]$/.test(tag)) {
      inHeading = !closing;
      if (!closing)
        sections.push({
          id: ID.exec(match[3])?.[1] ?? '',
          text: [],
        });
    } else if (tag === 'code') {
      if (!closing) take(' ');
      inCode += closing ? -1 : 1;
    } else if (
      tag === 'a' &&
      (skipping || /class="headerlink"/.test(match[3]))
    ) {
      skipping += closing ? -1 : 1;
    }
  }
  take(html.slice(last));
  return {
    text: collapse(whole),
    sections: sections
      .filter(section => section.id)
      .map(({ id, text }) => ({
        id: decodeEntities(id),
        text: collapse(text),
      })),
  };
}
