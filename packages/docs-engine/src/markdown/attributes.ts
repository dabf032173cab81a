import type { Token } from 'markdown-it';

export interface Attributes {
  id?: string;
  classes: string[];
  pairs: Array<[name: string, value: string]>;
}

const PART =
  /#([\w:.-]+)|\.([\w:-][\w:.-]*)|([A-Za-z_:][\w:.-]*)=(?:"([^"]*)"|'([^']*)'|([^\s}]+))|([A-Za-z_:][\w:.-]*)/g;

/** Reads what stands between the braces of an attribute list. Event handlers are never taken. */
export function parseAttributes(text: string): Attributes {
  const attributes: Attributes = { classes: [], pairs: [] };
  for (const match of text.matchAll(PART)) {
    const [, id, className, key, double, single, bare, word] = match;
    if (id) attributes.id = id;
    else if (className) attributes.classes.push(className);
    else {
      const name = (key ?? word).toLowerCase();
      const value = double ?? single ?? bare ?? word ?? '';
      if (name.startsWith('on') || /^\s*javascript:/i.test(value)) continue;
      if (name === 'id') attributes.id = value;
      else if (name === 'class')
        attributes.classes.push(...value.split(/\s+/).filter(Boolean));
      else attributes.pairs.push([name, value]);
    }
  }
  return attributes;
}

export function applyAttributes(token: Token, attributes: Attributes): void {
  if (attributes.id) token.attrSet('id', attributes.id);
  if (attributes.classes.length)
    token.attrJoin('class', attributes.classes.join(' '));
  for (const [name, value] of attributes.pairs) token.attrSet(name, value);
}
