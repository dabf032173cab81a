import type { Token } from 'markdown-it';
import { isUnsafeUrl } from '../render/unsafeUrl';

export interface Attributes {
  id?: string;
  classes: string[];
  pairs: Array<[name: string, value: string]>;
}

const PART =
  /#([\w:.-]+)|\.([\w:-][\w:.-]*)|([A-Za-z_:][\w:.-]*)=(?:"([^"]*)"|'([^']*)'|([^\s}]+))|([A-Za-z_:][\w:.-]*)/g;

/** Event handlers and script addresses are never taken. */
const isSafe = (name: string, value: string) =>
  !name.startsWith('on') && name !== 'srcdoc' && !isUnsafeUrl(value);

function addPair(attributes: Attributes, name: string, value: string): void {
  if (!isSafe(name, value)) return;
  if (name === 'id') attributes.id = value;
  else if (name === 'class')
    attributes.classes.push(...value.split(/\s+/).filter(Boolean));
  else attributes.pairs.push([name, value]);
}

/** Reads what stands between the braces of an attribute list. */
export function parseAttributes(text: string): Attributes {
  const attributes: Attributes = { classes: [], pairs: [] };
  for (const match of text.matchAll(PART)) {
    const [, id, className, key, double, single, bare, word] = match;
    if (id) attributes.id = id;
    else if (className) attributes.classes.push(className);
    else {
      addPair(
        attributes,
        (key ?? word).toLowerCase(),
        double ?? single ?? bare ?? word ?? '',
      );
    }
  }
  return attributes;
}

const NAME = /^[A-Za-z_:][\w:.-]*$/;

/** Reads attributes that are written as a map. */
export function attributesOfMap(map: object): Attributes {
  const attributes: Attributes = { classes: [], pairs: [] };
  for (const [name, value] of Object.entries(map))
    if (
      NAME.test(name) &&
      ['string', 'number', 'boolean'].includes(typeof value)
    )
      addPair(attributes, name.toLowerCase(), String(value));
  return attributes;
}

export function applyAttributes(token: Token, attributes: Attributes): void {
  if (attributes.id) token.attrSet('id', attributes.id);
  if (attributes.classes.length)
    token.attrJoin('class', attributes.classes.join(' '));
  for (const [name, value] of attributes.pairs) token.attrSet(name, value);
}
