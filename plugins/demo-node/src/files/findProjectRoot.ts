import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT_MARKER = 'backstage.json';

/**
 * The folder that relative paths in the `boardwalk` config resolve against: the
 * nearest one at or above `cwd` with a `backstage.json`, else `cwd` itself.
 *
 * @remarks
 * `npm start` and the container image run in that folder already; a package
 * script such as `backstage-cli package start` runs two levels below it.
 *
 * @public
 */
export function findProjectRoot(cwd: string = process.cwd()): string {
  let folder = cwd;
  while (!existsSync(join(folder, ROOT_MARKER))) {
    const parent = dirname(folder);
    if (parent === folder) {
      return cwd;
    }
    folder = parent;
  }
  return folder;
}
