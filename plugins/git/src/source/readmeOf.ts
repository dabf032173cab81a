import type { TreeEntry } from '@boardwalk/plugin-git-common';

const NAMES = ['readme.md', 'readme.markdown', 'readme', 'readme.txt'];

/** The file in which a folder says what it is. */
export function readmeOf(entries: TreeEntry[]): TreeEntry | undefined {
  const byName = (wanted: string) =>
    entries.find(
      ({ name, type }) =>
        type === 'file' && name.toLocaleLowerCase('en-US') === wanted,
    );
  return NAMES.map(byName).find(Boolean);
}
