import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { ReaderFactory } from '@backstage/backend-defaults/urlReader';
import type {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlOptions,
  UrlReaderServiceReadUrlResponse,
  UrlReaderServiceSearchOptions,
  UrlReaderServiceSearchResponse,
} from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import {
  type GitHostLocation,
  isGitHostUrl,
  parseGitHostUrl,
  type PortalUrls,
  treePath,
} from '@boardwalk/plugin-git-common';
import { minimatch } from 'minimatch';
import { splitGlob } from '../domain/splitGlob';
import type { HostedFiles } from '../host/types';
import { TarTree } from './TarTree';

export interface GitHostUrlReaderOptions {
  files: HostedFiles;
  urls: PortalUrls;
  /** Where trees are unpacked. */
  workingDirectory: string;
}

/**
 * Reads files and folders of the portal's own Git host by the addresses of
 * their pages. Etags are those of the host: they change with what is read.
 */
export class GitHostUrlReader implements UrlReaderService {
  readonly #options: GitHostUrlReaderOptions;

  static factory(files: HostedFiles): ReaderFactory {
    return ({ config }) => {
      const urls = {
        appBaseUrl: config.getString('app.baseUrl'),
        backendBaseUrl: config.getString('backend.baseUrl'),
      };
      const workingDirectory = resolve(
        config.getOptionalString('backend.workingDirectory') ?? tmpdir(),
      );
      const reader = GitHostUrlReader.create({ files, urls, workingDirectory });
      return [{ reader, predicate: url => isGitHostUrl(url, urls) }];
    };
  }

  static create(options: GitHostUrlReaderOptions): GitHostUrlReader {
    return new GitHostUrlReader(options);
  }

  private constructor(options: GitHostUrlReaderOptions) {
    this.#options = options;
  }

  async readUrl(
    url: string,
    options?: UrlReaderServiceReadUrlOptions,
  ): Promise<UrlReaderServiceReadUrlResponse> {
    const { data, etag } = await this.#options.files.readFile(
      this.#locate(url),
      { etag: options?.etag, signal: options?.signal },
    );
    return {
      buffer: async () => data,
      stream: () => Readable.from([data]),
      etag,
    };
  }

  async readTree(
    url: string,
    options?: UrlReaderServiceReadTreeOptions,
  ): Promise<UrlReaderServiceReadTreeResponse> {
    return this.#readFolder(this.#locate(url), options);
  }

  async search(
    url: string,
    options?: UrlReaderServiceSearchOptions,
  ): Promise<UrlReaderServiceSearchResponse> {
    const location = this.#locate(url);
    const glob = splitGlob(location.path);
    try {
      return glob
        ? await this.#searchFolder(location, glob, options)
        : await this.#searchFile(url, options);
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError')
        return { files: [], etag: '' };
      throw error;
    }
  }

  toString(): string {
    return `gitHost{url=${this.#options.urls.appBaseUrl}/git}`;
  }

  async #searchFile(url: string, options?: UrlReaderServiceSearchOptions) {
    const { buffer, etag } = await this.readUrl(url, options);
    return { files: [{ url, content: buffer }], etag: etag ?? '' };
  }

  async #searchFolder(
    location: GitHostLocation,
    { folder, pattern }: { folder: string; pattern: string },
    options?: UrlReaderServiceSearchOptions,
  ) {
    const tree = await this.#readFolder(
      { ...location, path: folder },
      {
        ...options,
        filter: path => minimatch(path, pattern, { dot: true }),
      },
    );
    const files = await tree.files();
    return {
      etag: tree.etag,
      files: files.map(({ path, content }) => ({
        url: this.#urlOf(location, [folder, path].filter(Boolean).join('/')),
        content,
      })),
    };
  }

  async #readFolder(
    location: GitHostLocation,
    options?: UrlReaderServiceReadTreeOptions,
  ): Promise<TarTree> {
    const { files, workingDirectory } = this.#options;
    const { stream, etag } = await files.readArchive(location, {
      etag: options?.etag,
      signal: options?.signal,
    });
    return TarTree.create({
      stream,
      etag,
      folder: location.path,
      workingDirectory,
      filter: options?.filter,
    });
  }

  #urlOf(location: GitHostLocation, path: string): string {
    const base = this.#options.urls.appBaseUrl.replace(/\/+$/, '');
    return `${base}${treePath(location, location.ref ?? 'HEAD', path)}`;
  }

  #locate(url: string): GitHostLocation {
    const location = parseGitHostUrl(new URL(url), this.#options.urls);
    if (!location)
      throw new InputError(
        `${url} shows no file or folder of a repository. Such addresses look like ${
          this.#options.urls.appBaseUrl
        }${treePath({ namespace: 'my-team', name: 'my-service' }, 'main')}`,
      );
    return location;
  }
}
