import type { ThemeRegistrationRaw } from 'shiki/core';

/**
 * Classes for parts of code, with the names that Pygments gives them, so that
 * a stylesheet written for MkDocs fits. Later rules win over earlier ones.
 */
const SCOPES: Array<[className: string, scopes: string[]]> = [
  [
    'c',
    ['comment', 'punctuation.definition.comment', 'string.quoted.docstring'],
  ],
  [
    's',
    [
      'string',
      'punctuation.definition.string',
      'markup.inline.raw',
      'constant.other.symbol',
    ],
  ],
  ['sr', ['string.regexp']],
  ['se', ['constant.character.escape']],
  [
    'si',
    [
      'punctuation.definition.template-expression',
      'punctuation.section.embedded',
    ],
  ],
  [
    'k',
    [
      'keyword',
      'storage',
      'storage.type',
      'variable.language',
      'keyword.operator.new',
      'keyword.operator.expression',
      'keyword.operator.logical.python',
    ],
  ],
  ['o', ['keyword.operator']],
  ['m', ['constant.numeric']],
  ['kc', ['constant.language', 'support.constant']],
  ['no', ['constant.other', 'variable.other.constant']],
  [
    'nf',
    [
      'entity.name.function',
      'support.function',
      'meta.function-call entity.name',
      'entity.name.command',
    ],
  ],
  [
    'nc',
    [
      'entity.name.type',
      'entity.name.class',
      'support.type',
      'support.class',
      'entity.other.inherited-class',
      'entity.name.namespace',
    ],
  ],
  [
    'nd',
    [
      'meta.decorator',
      'entity.name.function.decorator',
      'punctuation.definition.decorator',
      'meta.attribute',
    ],
  ],
  [
    'nt',
    [
      'entity.name.tag',
      'support.type.property-name',
      'meta.object-literal.key',
      'entity.name.section',
    ],
  ],
  ['na', ['entity.other.attribute-name', 'variable.other.property.assignment']],
  [
    'nv',
    [
      'variable.other.readwrite.shell',
      'variable.parameter',
      'variable.other.normal.shell',
      'punctuation.definition.variable',
    ],
  ],
  ['gi', ['markup.inserted']],
  ['gd', ['markup.deleted']],
  ['gh', ['markup.heading', 'meta.diff.header', 'meta.diff.range']],
  ['gs', ['markup.bold']],
  ['ge', ['markup.italic']],
  ['err', ['invalid']],
];

const color = (index: number) =>
  `#${(index + 1).toString(16).padStart(6, '0')}`.toUpperCase();

/** The highlighter thinks in colours: each class is a colour of its own, turned back when rendering. */
export const CLASS_OF_COLOR = new Map(
  SCOPES.map(([className], index) => [color(index), className]),
);

export const classTheme: ThemeRegistrationRaw = {
  name: 'boardwalk-classes',
  type: 'light',
  fg: '#FFFFFF',
  bg: '#FFFFFE',
  settings: SCOPES.map(([, scope], index) => ({
    scope,
    settings: { foreground: color(index) },
  })),
};
