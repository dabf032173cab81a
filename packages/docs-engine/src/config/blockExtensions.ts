import type { GenericBlock, MarkdownOptions } from '../markdown/options';
import {
  anything,
  type Extension,
  only,
  type ReadOption,
} from './optionReaders';

/** Names below `types` of a block extension: texts, or maps with a class and a title. */
function addTypes(
  { blocks }: MarkdownOptions,
  kind: GenericBlock['kind'],
  value: unknown,
): boolean {
  return [value ?? []].flat().every(item => {
    const entry = (typeof item === 'object' ? item : { name: item }) as {
      name?: unknown;
      class?: unknown;
      title?: unknown;
    } | null;
    if (typeof entry?.name !== 'string') return false;
    blocks[entry.name] = {
      kind,
      className: String(entry.class ?? entry.name),
      title: entry.title === undefined ? undefined : String(entry.title),
    };
    return true;
  });
}

const BLOCK_ADMONITIONS = [
  'note',
  'attention',
  'caution',
  'danger',
  'error',
  'tip',
  'hint',
  'warning',
];

const types =
  (kind: GenericBlock['kind']): ReadOption =>
  (options, value) => {
    for (const [name, block] of Object.entries(options.blocks))
      if (block.kind === kind && block.className) delete options.blocks[name];
    return addTypes(options, kind, value);
  };

export const BLOCK_EXTENSIONS: Record<string, Extension> = {
  'pymdownx.blocks.admonition': {
    enable: options => {
      options.blocks.admonition = { kind: 'admonition' };
      addTypes(options, 'admonition', BLOCK_ADMONITIONS);
    },
    options: { types: types('admonition') },
  },
  'pymdownx.blocks.details': {
    enable: options => {
      options.blocks.details = { kind: 'details' };
    },
    options: { types: types('details') },
  },
  'pymdownx.blocks.tab': {
    enable: options => {
      options.blocks.tab = { kind: 'tab' };
    },
    options: {
      alternate_style: anything,
      slugify: only(null, false, 0),
      combine_header_slug: only(false),
      separator: anything,
    },
  },
  'pymdownx.blocks.definition': {
    enable: options => {
      options.blocks.define = { kind: 'define' };
    },
  },
};
