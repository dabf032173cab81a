/**
 * Classes for the scopes of the scanner's grammars, with the names that
 * Pygments gives them. A longer name wins over the shorter one it starts with.
 */
const CLASSES: Record<string, string> = {
  addition: 'gi',
  attr: 'nt',
  attribute: 'na',
  built_in: 'nf',
  bullet: 'o',
  'char.escape': 'se',
  code: 's',
  comment: 'c',
  deletion: 'gd',
  emphasis: 'ge',
  keyword: 'k',
  link: 's',
  literal: 'kc',
  meta: 'nd',
  'meta.prompt': 'o',
  name: 'nt',
  number: 'm',
  operator: 'o',
  quote: 'c',
  regexp: 'sr',
  section: 'gh',
  'selector-attr': 'na',
  'selector-class': 'nc',
  'selector-id': 'nc',
  'selector-pseudo': 'nd',
  'selector-tag': 'nt',
  string: 's',
  strong: 'gs',
  symbol: 's',
  'template-tag': 'k',
  'template-variable': 'nv',
  title: 'nf',
  'title.class': 'nc',
  type: 'nc',
  variable: 'nv',
  'variable.constant': 'no',
  'variable.language': 'k',
};

/** What these hold is code again, in the colour of the text until something in it says otherwise. */
const PLAIN = new Set(['params', 'subst', 'tag', 'property', 'punctuation']);

/** Class of a scope, such as `title.class.inherited`; null for plain text, undefined to keep the class around it. */
export function classOfScope(scope: string): string | null | undefined {
  if (PLAIN.has(scope)) return null;
  for (let name = scope; name; name = name.slice(0, name.lastIndexOf('.'))) {
    if (CLASSES[name]) return CLASSES[name];
    if (!name.includes('.')) break;
  }
  return undefined;
}
