import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type {
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadTreeResponseFile,
} from '@backstage/backend-plugin-api';
import { extract, Parser, type ReadEntry } from 'tar';
import { isSafeLink } from '../domain/isSafeLink';

export interface TarTreeOptions {
  stream: Readable;
  etag: string;
  /** The folder that was asked for, from the root that the archive's paths begin at. */
  folder: string;
  /** Where folders are made that nobody named a place for. */
  workingDirectory: string;
  filter?: (path: string, info?: { size: number }) => boolean;
}

/**
 * A folder of a repository as it comes: a tar archive, to be read once.
 *
 * Only files, folders and links that stay inside are taken out of it. Anybody
 * who may push decides what is in a repository, and what is unpacked is read
 * with the rights of the portal.
 */
export class TarTree implements UrlReaderServiceReadTreeResponse {
  readonly #options: TarTreeOptions;
  readonly #folder: string[];
  #read = false;

  static create(options: TarTreeOptions): TarTree {
    return new TarTree(options);
  }

  private constructor(options: TarTreeOptions) {
    this.#options = options;
    this.#folder = namesOf(options.folder);
  }

  get etag(): string {
    return this.#options.etag;
  }

  async files(): Promise<UrlReaderServiceReadTreeResponseFile[]> {
    const found: Array<{ path: string; content: Promise<Buffer> }> = [];
    const parser = new Parser({
      filter: (path, entry) =>
        isFile(entry as ReadEntry) && this.#accepts(path, entry.size ?? 0),
      onReadEntry: entry => {
        const content = buffer(entry as unknown as AsyncIterable<Buffer>);
        content.catch(() => {}); // Told by whoever asks for it.
        found.push({ path: this.#below(entry.path), content });
      },
    });
    await pipeline(this.#take(), parser as unknown as NodeJS.WritableStream);
    return found.map(({ path, content }) => ({ path, content: () => content }));
  }

  async archive(): Promise<Readable> {
    return this.#take();
  }

  async dir(options?: { targetDir?: string }): Promise<string> {
    const stream = this.#take();
    const { workingDirectory } = this.#options;
    const cwd =
      options?.targetDir ?? (await mkdtemp(join(workingDirectory, 'git-')));
    try {
      const unpack = extract({
        cwd,
        strip: this.#folder.length,
        preserveOwner: false,
        filter: (path, entry) => this.#unpacks(path, entry as ReadEntry),
      });
      await pipeline(stream, unpack as unknown as NodeJS.WritableStream);
      return cwd;
    } catch (error) {
      if (!options?.targetDir) await rm(cwd, { recursive: true, force: true });
      throw error;
    }
  }

  #unpacks(path: string, entry: ReadEntry): boolean {
    if (entry.type === 'Directory') return this.#below(path) !== '';
    const kept =
      entry.type === 'SymbolicLink'
        ? isSafeLink(this.#below(path), entry.linkpath ?? '/')
        : isFile(entry);
    return kept && this.#accepts(path, entry.size);
  }

  #accepts(path: string, size: number): boolean {
    const below = this.#below(path);
    return below !== '' && (this.#options.filter?.(below, { size }) ?? true);
  }

  /** Path below the folder; empty for the folder itself and what is not in it. */
  #below(path: string): string {
    const names = namesOf(path);
    return this.#folder.every((name, index) => names[index] === name)
      ? names.slice(this.#folder.length).join('/')
      : '';
  }

  #take(): Readable {
    if (this.#read) throw new Error('The tree has been read already');
    this.#read = true;
    return this.#options.stream;
  }
}

function isFile({ type }: ReadEntry): boolean {
  return type === 'File' || type === 'OldFile' || type === 'ContiguousFile';
}

function namesOf(path: string): string[] {
  return path.split('/').filter(name => name !== '' && name !== '.');
}
