import type { Redirect } from './types';

type Options = Record<string, unknown>;
type Path = Array<string | number>;

interface Entry {
  name: string;
  options: unknown;
  path: Path;
}

/**
 * Plugins whose work is built in, with the options that they have. Options of
 * the search are for MkDocs' own search box, which TechDocs does not show.
 */
const KNOWN: Record<string, string[]> = {
  'techdocs-core': [
    'use_material_search',
    'use_pymdownx_blocks',
    'disable_github_callouts',
  ],
  search: [
    'indexing',
    'jieba_dict',
    'jieba_dict_user',
    'lang',
    'min_search_length',
    'pipeline',
    'prebuild_index',
    'separator',
  ],
  monorepo: [],
  redirects: ['redirect_maps'],
  'same-dir': [],
};

/** Options that every plugin of MkDocs has. */
const COMMON = ['enabled'];

const canonical = (name: string) => name.replace(/^material\//, '');

const isMap = (value: unknown): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface ReadPluginsOptions {
  report(message: string, path: Path): void;
  lineOf(path: Path): number | undefined;
}

/** Reads `plugins`: those that are built in are taken, others are named to the docs' owner. */
export function readPlugins(
  value: unknown,
  { report, lineOf }: ReadPluginsOptions,
): { redirects: Redirect[]; useBlocks: boolean } {
  const redirects: Redirect[] = [];
  let useBlocks = false;
  for (const { name, options, path } of entries(value, report)) {
    const known = Object.hasOwn(KNOWN, canonical(name))
      ? KNOWN[canonical(name)]
      : undefined;
    if (!known) {
      report(`Plugin "${name}" is not supported and was ignored`, path);
      continue;
    }
    if (options !== null && options !== undefined && !isMap(options)) {
      report(
        `Plugin "${name}" takes options such as "option: value", and what stands there was ignored`,
        path,
      );
      continue;
    }
    const values = options ?? {};
    for (const option of Object.keys(values)) {
      if (![...known, ...COMMON].includes(option))
        report(
          `Option "${option}" of plugin "${name}" is not supported and was ignored`,
          [...path, option],
        );
    }
    if (values.enabled === false) continue;
    if (name === 'techdocs-core')
      useBlocks = values.use_pymdownx_blocks === true;
    if (name === 'redirects') {
      const place = [...path, 'redirect_maps'];
      redirects.push(
        ...readRedirects(values.redirect_maps, place, { report, lineOf }),
      );
    }
  }
  return { redirects, useBlocks };
}

/** `plugins` is a list of names and of one-key maps, or a map. */
function entries(
  value: unknown,
  report: ReadPluginsOptions['report'],
): Entry[] {
  const named = (map: Options, path: Path): Entry[] =>
    Object.entries(map).map(([name, options]) => ({
      name,
      options,
      path: [...path, name],
    }));
  if (value === null || value === undefined) return [];
  if (isMap(value)) return named(value, []);
  if (!Array.isArray(value)) {
    report('"plugins" must be a list of names, and was ignored', []);
    return [];
  }
  return value.flatMap((item, index): Entry[] => {
    if (typeof item === 'string')
      return [{ name: item, options: undefined, path: [index] }];
    if (isMap(item)) return named(item, [index]);
    report('A plugin must be a name, and this was ignored', [index]);
    return [];
  });
}

function readRedirects(
  value: unknown,
  path: Path,
  { report, lineOf }: ReadPluginsOptions,
): Redirect[] {
  if (value === null || value === undefined) return [];
  if (!isMap(value)) {
    report(
      '"redirect_maps" must name pages, such as "old.md: new.md", and was ignored',
      path,
    );
    return [];
  }
  return Object.entries(value).flatMap(([from, to]) => {
    const place = [...path, from];
    if (typeof to === 'string') return [{ from, to, line: lineOf(place) }];
    report(`Redirect from "${from}" must lead to a page or an address`, place);
    return [];
  });
}
