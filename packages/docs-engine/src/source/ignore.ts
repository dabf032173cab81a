import picomatch from 'picomatch';

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

/** Tells whether a path is ignored, by patterns in the form of .gitignore: the last one that matches decides. */
export function createIgnore(
  patterns: string[],
): (path: string, isFolder: boolean) => boolean {
  const rules = patterns.map(compile);
  return (path, isFolder) => {
    let ignored = false;
    for (const rule of rules) {
      if (rule.folderOnly && !isFolder) continue;
      if (rule.matches(path)) ignored = !rule.keep;
    }
    return ignored;
  };
}
