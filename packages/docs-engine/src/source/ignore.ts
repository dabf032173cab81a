import picomatch from 'picomatch';
import { dirname } from '../site/urls';

interface Rule {
  matches: (path: string) => boolean;
  keep: boolean;
  folderOnly: boolean;
}

function compile(pattern: string): Rule {
  const keep = pattern.startsWith('!');
  let glob = keep ? pattern.slice(1) : pattern;
  const folderOnly = glob.endsWith('/');
  if (folderOnly) glob = glob.slice(0, -1);
  const anchored = glob.includes('/');
  glob = glob.replace(/^\//, '');
  // Patterns come from the docs: only the signs of .gitignore mean anything.
  const options = { dot: true, nobrace: true, noext: true, nonegate: true };
  return {
    matches: picomatch(anchored ? glob : `**/${glob}`, options),
    keep,
    folderOnly,
  };
}

export type Ignore = (path: string, isFolder: boolean) => boolean;

/**
 * Tells whether a path is ignored, by patterns in the form of .gitignore as
 * MkDocs reads them: the last one that matches decides, and a pattern that
 * matches a file itself may take it back out of an ignored folder.
 *
 * @param fixed - the first so many patterns close a folder: nothing is taken
 *   back out of it unless the folder itself is
 */
export function createIgnore(patterns: string[], fixed = 0): Ignore {
  const rules = patterns.map(compile);
  const lastKeep = rules.findLastIndex(rule => rule.keep);
  const above = new Map<string, boolean[]>();

  /** For each rule, whether it matches one of the folders above a path. */
  function matchAbove(path: string): boolean[] {
    const folder = dirname(path);
    if (!folder) return [];
    let found = above.get(folder);
    if (!found) {
      const higher = matchAbove(folder);
      found = rules.map((rule, index) => higher[index] || rule.matches(folder));
      above.set(folder, found);
    }
    return found;
  }

  return (path, isFolder) => {
    const folders = matchAbove(path);
    let ignored = false;
    let decisive = -1;
    let byFolder = true;
    rules.forEach((rule, index) => {
      const itself = (!rule.folderOnly || isFolder) && rule.matches(path);
      if (!itself && !folders[index]) return;
      // A folder is taken back with all that is in it, a file only for itself.
      if (rule.keep && !itself && !byFolder) return;
      ignored = !rule.keep;
      decisive = index;
      byFolder = !itself;
    });
    if (!isFolder) return ignored;
    // A folder stays open for files that a later pattern takes back.
    return ignored && (decisive < fixed || decisive > lastKeep);
  };
}
