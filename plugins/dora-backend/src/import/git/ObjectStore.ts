import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { LARGEST_OBJECT, PackFile, type GitObject } from './PackFile';

const NESTED = 5;

/** Reads objects of a repository, and of those that it borrows from. */
export class ObjectStore {
  readonly #folders: string[];
  readonly #packs: PackFile[] = [];

  static open(folder: string): ObjectStore {
    return new ObjectStore(withAlternates(folder, NESTED));
  }

  private constructor(folders: string[]) {
    this.#folders = folders;
    try {
      for (const folder of folders) {
        const packs = join(folder, 'pack');
        if (!existsSync(packs)) continue;
        for (const name of readdirSync(packs))
          if (name.endsWith('.idx'))
            this.#packs.push(PackFile.open(join(packs, name)));
      }
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    for (const pack of this.#packs) pack.close();
  }

  /** Undefined when it is not there, as behind the end of a shallow clone. */
  read(sha: string): GitObject | undefined {
    for (let at = 0; at < this.#packs.length; at += 1) {
      const found = this.#packs[at].read(sha);
      if (!found) continue;
      // The next one is most likely in the same pack.
      if (at) this.#packs.unshift(...this.#packs.splice(at, 1));
      return found;
    }
    return this.#readLoose(sha);
  }

  #readLoose(sha: string): GitObject | undefined {
    for (const folder of this.#folders) {
      const path = join(folder, sha.slice(0, 2), sha.slice(2));
      if (!existsSync(path)) continue;
      const bytes = readFileSync(path);
      if (bytes.length > LARGEST_OBJECT)
        return { kind: 'other', content: Buffer.alloc(0) };
      const whole = inflateSync(bytes);
      const end = whole.indexOf(0);
      const [name] = whole.toString('latin1', 0, end).split(' ');
      return {
        kind: name === 'commit' || name === 'tag' ? name : 'other',
        content: whole.subarray(end + 1),
      };
    }
    return undefined;
  }
}

function withAlternates(folder: string, depth: number): string[] {
  const list = join(folder, 'info', 'alternates');
  if (!depth || !existsSync(list)) return [folder];
  const others = readFileSync(list, 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'));
  return [
    folder,
    ...others.flatMap(other =>
      withAlternates(resolve(folder, other), depth - 1),
    ),
  ];
}
