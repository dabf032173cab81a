type Options = Record<string, unknown>;

/** Plugins whose work is built in, or that have no meaning for a TechDocs site. */
const KNOWN = new Set([
  'techdocs-core',
  'search',
  'material/search',
  'monorepo',
  'redirects',
  'same-dir',
]);

function entries(value: unknown): Array<[string, Options]> {
  const list = Array.isArray(value)
    ? value
    : Object.entries((value ?? {}) as Options).map(([key, options]) => ({
        [key]: options,
      }));
  return list.flatMap((item): Array<[string, Options]> => {
    if (typeof item === 'string') return [[item, {}]];
    if (item && typeof item === 'object') {
      return Object.entries(item as Options).map(([name, options]) => [
        name,
        (options ?? {}) as Options,
      ]);
    }
    return [];
  });
}

/** Reads `plugins`: those that are built in are taken, others are named to the docs' owner. */
export function readPlugins(
  value: unknown,
  report: (message: string, index: number) => void,
) {
  const redirects: Record<string, string> = {};
  let useBlocks = false;
  entries(value).forEach(([name, options], index) => {
    if (!KNOWN.has(name)) {
      report(`Plugin "${name}" is not supported and was ignored`, index);
    }
    if (name === 'techdocs-core')
      useBlocks = options.use_pymdownx_blocks === true;
    if (name === 'redirects') {
      for (const [from, to] of Object.entries(
        (options.redirect_maps ?? {}) as Options,
      )) {
        redirects[from] = String(to);
      }
    }
  });
  return { redirects, useBlocks };
}
