import type { TreeEntry } from '@boardwalk/plugin-git-common';

/** An entry of a tree with its object. */
export interface TreeObject extends TreeEntry {
  sha: string;
}

const TYPES: Record<string, TreeEntry['type']> = {
  '040000': 'directory',
  '120000': 'symlink',
  '160000': 'submodule',
};

const LINE = /^(\d{6}) \w+ ([0-9a-f]+) +(-|\d+)\t([^]+)$/;

/** Reads `git ls-tree -l -z`: directories first, then by name. */
export function parseTree(output: string, below: string = ''): TreeObject[] {
  const entries = output
    .split('\0')
    .filter(Boolean)
    .map((line): TreeObject => {
      const match = LINE.exec(line);
      if (!match) throw new Error('git ls-tree wrote a line of unknown shape');
      const [, mode, sha, size, path] = match;
      return {
        name: path.slice(path.lastIndexOf('/') + 1),
        path: below ? `${below}/${path}` : path,
        type: TYPES[mode] ?? 'file',
        sha,
        ...(size === '-' ? {} : { size: Number(size) }),
        ...(mode === '100755' ? { executable: true } : {}),
      };
    });
  const rank = (entry: TreeObject) => (entry.type === 'directory' ? 0 : 1);
  return entries.sort(
    (a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1),
  );
}
