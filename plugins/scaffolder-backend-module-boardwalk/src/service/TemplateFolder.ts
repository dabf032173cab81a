import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  parseLocationRef,
  type Entity,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';

/** A file of a template. */
export interface TemplateFile {
  /** From the folder of `template.yaml`, with slashes. */
  path: string;
  content: Buffer;
}

const MOST_BYTES = 5_000_000;
const MOST_FILES = 2_000;

/** Reads the files beside a `template.yaml`, on this machine or on a Git host. */
export class TemplateFolder {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrations;

  static create(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrations;
  }): TemplateFolder {
    return new TemplateFolder(options);
  }

  private constructor(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrations;
  }) {
    this.#reader = options.reader;
    this.#integrations = options.integrations;
  }

  /**
   * @throws InputError when the folder is larger than 5 MB or 2000 files, or lies
   * where it cannot be read
   */
  async read(template: Entity): Promise<TemplateFile[]> {
    const { type, target } = locationOf(template);
    const files =
      type === 'file'
        ? await readFolder(dirname(target))
        : await this.#readTree(target);
    checkSize(files);
    return files;
  }

  async #readTree(target: string): Promise<TemplateFile[]> {
    const tree = await this.#reader.readTree(
      this.#integrations.resolveUrl({ url: './', base: target }),
    );
    const entries = await tree.files();
    if (entries.length > MOST_FILES) throw tooLarge();
    return Promise.all(
      entries.map(async entry => ({
        path: entry.path,
        content: await entry.content(),
      })),
    );
  }
}

/**
 * Where the catalog read the template. Its own word for where it comes from counts
 * only for addresses: else anybody's template could name a folder of this machine.
 */
function locationOf(template: Entity): { type: string; target: string } {
  const annotations = template.metadata.annotations ?? {};
  const read = parse(annotations[ANNOTATION_LOCATION]);
  if (read?.type === 'file') return read;
  const source = parse(annotations[ANNOTATION_SOURCE_LOCATION]);
  const url = [source, read].find(one => one?.type === 'url');
  if (url) return url;
  throw new InputError(
    'This template cannot be previewed: it was read neither from a file nor from an address.',
  );
}

function parse(ref: string | undefined) {
  return ref ? parseLocationRef(ref) : undefined;
}

async function readFolder(folder: string): Promise<TemplateFile[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
  if (paths.length > MOST_FILES) throw tooLarge();
  const sizes = await Promise.all(
    paths.map(async path => (await stat(path)).size),
  );
  if (sizes.reduce((sum, size) => sum + size, 0) > MOST_BYTES) throw tooLarge();
  return Promise.all(
    paths.map(async path => ({
      path: relative(folder, path).split(sep).join('/'),
      content: await readFile(path),
    })),
  );
}

function checkSize(files: readonly TemplateFile[]): void {
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  if (bytes > MOST_BYTES) throw tooLarge();
}

function tooLarge(): InputError {
  return new InputError(
    `This template is too large for a preview: at most ${MOST_FILES} files and ${
      MOST_BYTES / 1_000_000
    } MB.`,
  );
}
