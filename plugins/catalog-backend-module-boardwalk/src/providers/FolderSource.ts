import { relative } from 'node:path';
import { FolderSpec } from '../domain/folderSpec';
import { toLocationEntity } from '../domain/locationEntity';
import { scanFolder, SniffCache } from '../files/scanFolder';
import { FileSource, SourceContent } from './types';

/** Entity files of one configured folder, glob or file. */
export class FolderSource implements FileSource {
  readonly name: string;
  readonly folders: string[];
  readonly #spec: FolderSpec;
  readonly #cache: SniffCache = new Map();

  static create(spec: FolderSpec): FolderSource {
    return new FolderSource(spec);
  }

  private constructor(spec: FolderSpec) {
    this.#spec = spec;
    this.name = spec.entry;
    this.folders = [spec.base];
  }

  async read(): Promise<SourceContent> {
    const { base } = this.#spec;
    const scan = await scanFolder(this.#spec, this.#cache);
    const problems = scan.unreadable.map(({ path, reason }) => ({
      locationRef: `file:${path}`,
      file: path,
      reason,
    }));
    if (scan.problem) {
      problems.push({
        locationRef: `file:${base}`,
        file: base,
        reason: `${scan.problem} (boardwalk.catalog.folders)`,
      });
    }
    return {
      locations: scan.files.map(file =>
        toLocationEntity(file, relative(base, file.path)),
      ),
      problems,
    };
  }
}
