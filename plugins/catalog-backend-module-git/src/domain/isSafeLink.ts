import { posix } from 'node:path';

/**
 * Whether a symbolic link of a tree stays inside it, whatever other links of
 * the tree its target runs through.
 *
 * A target may climb first and descend then. One that climbs after a name,
 * such as `a/../b`, is refused: if `a` is itself a link, the climb begins
 * somewhere else, and a chain of such links leads out of the tree.
 *
 * @param path - of the link, from the root of the tree
 */
export function isSafeLink(path: string, target: string): boolean {
  const names = target.split('/').filter(name => name !== '' && name !== '.');
  const climbs = names.filter(name => name === '..').length;
  const climbsFirst = names.slice(0, climbs).every(name => name === '..');
  const depth = posix.normalize(path).split('/').length - 1;
  return !posix.isAbsolute(target) && climbsFirst && climbs <= depth;
}
