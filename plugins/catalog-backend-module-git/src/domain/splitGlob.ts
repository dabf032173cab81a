const GLOB_CHARACTERS = /[*?[\]{}!()]/;

/**
 * Takes a path with a pattern apart: the folder that holds all matches, and
 * the pattern below it. Undefined for a path without a pattern.
 */
export function splitGlob(
  path: string,
): { folder: string; pattern: string } | undefined {
  const names = path.split('/');
  const first = names.findIndex(name => GLOB_CHARACTERS.test(name));
  return first < 0
    ? undefined
    : {
        folder: names.slice(0, first).join('/'),
        pattern: names.slice(first).join('/'),
      };
}
