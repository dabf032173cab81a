import type { PreviewFile } from '../api/GoldenPathApi';

/** A folder with what is in it: folders first, then files, by name. */
export interface Folder {
  /** Its name; several joined by slashes where each holds only the next. */
  name: string;
  path: string;
  folders: Folder[];
  files: PreviewFile[];
}

const byName = new Intl.Collator('en', { numeric: true });

const joinLonely = (folder: Folder): Folder => {
  const folders = folder.folders.map(joinLonely);
  const [only] = folders;
  return folder.path && folders.length === 1 && folder.files.length === 0
    ? { ...only, name: `${folder.name}/${only.name}` }
    : { ...folder, folders };
};

const sorted = (folder: Folder): Folder => ({
  ...folder,
  folders: folder.folders
    .map(sorted)
    .sort((a, b) => byName.compare(a.name, b.name)),
  files: [...folder.files].sort((a, b) => byName.compare(a.path, b.path)),
});

/** Makes a tree of files that come as a list of paths. */
export function toFileTree(files: PreviewFile[]): Folder {
  const root: Folder = { name: '', path: '', folders: [], files: [] };
  for (const file of files) {
    let folder = root;
    for (const name of file.path.split('/').slice(0, -1)) {
      const path = folder.path ? `${folder.path}/${name}` : name;
      let next = folder.folders.find(item => item.path === path);
      if (!next) {
        next = { name, path, folders: [], files: [] };
        folder.folders.push(next);
      }
      folder = next;
    }
    folder.files.push(file);
  }
  return sorted(joinLonely(root));
}

/** The last part of a path. */
export const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
