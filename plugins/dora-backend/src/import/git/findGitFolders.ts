import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface GitFolders {
  /** What belongs to one working tree, its HEAD above all. */
  own: string;
  /** What all working trees share: objects, branches and tags. */
  common: string;
}

const isRepository = (folder: string) =>
  ['HEAD', 'objects'].every(name => existsSync(join(folder, name)));

/**
 * Where git keeps a repository: below a working tree, elsewhere for one of
 * several working trees, or in the folder itself when it is bare. Undefined for
 * a folder that is none.
 */
export function findGitFolders(path: string): GitFolders | undefined {
  const dotGit = join(path, '.git');
  const found = statSync(dotGit, { throwIfNoEntry: false });
  if (found?.isFile()) {
    const target = /^gitdir: (.+)$/m.exec(readFileSync(dotGit, 'utf8'))?.[1];
    if (!target) return undefined;
    const own = resolve(path, target.trim());
    const pointer = join(own, 'commondir');
    return existsSync(pointer)
      ? { own, common: resolve(own, readFileSync(pointer, 'utf8').trim()) }
      : { own, common: own };
  }
  const folder = found ? dotGit : path;
  return isRepository(folder) ? { own: folder, common: folder } : undefined;
}
