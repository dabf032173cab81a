import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  isError,
  NotFoundError,
  NotModifiedError,
  ResponseError,
} from '@backstage/errors';
import {
  type GitHostLocation,
  type Push,
  type RepositoryName,
  stringifyRepositorySlug,
} from '@boardwalk/plugin-git-common';
import type { GitHostService } from '@boardwalk/plugin-git-node';
import type {
  HostedFiles,
  HostedRepositories,
  HostedRepository,
  ReadOptions,
} from './types';

const PAGE = 200;
const PUSHES = 5_000;

export interface GitHostSourceOptions {
  gitHost: GitHostService;
  auth: AuthService;
  discovery: DiscoveryService;
}

/** Asks the Git host, as the plugin that this runs in. */
export class GitHostSource implements HostedRepositories, HostedFiles {
  readonly #options: GitHostSourceOptions;

  static create(options: GitHostSourceOptions): GitHostSource {
    return new GitHostSource(options);
  }

  private constructor(options: GitHostSourceOptions) {
    this.#options = options;
  }

  async list(): Promise<HostedRepository[]> {
    const { gitHost } = this.#options;
    const repositories: HostedRepository[] = [];
    let cursor: string | undefined;
    do {
      const page = await gitHost.listRepositories({ limit: PAGE, cursor });
      repositories.push(...page.items);
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return repositories;
  }

  async get(repository: RepositoryName): Promise<HostedRepository> {
    const { namespace, name } = repository;
    const found = await this.#options.gitHost.getRepository({
      namespace,
      name,
    });
    if (!found)
      throw new NotFoundError(
        `There is no repository ${stringifyRepositorySlug(repository)}`,
      );
    return found;
  }

  async hasFile(location: GitHostLocation): Promise<boolean> {
    return (
      (await this.#options.gitHost.readFile(plain(location))) !== undefined
    );
  }

  async listPushes(after: number): Promise<Push[]> {
    const { auth, discovery } = this.#options;
    const base = await discovery.getBaseUrl('git');
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'git',
    });
    const response = await fetch(
      `${base}/v1/pushes?after=${after}&limit=${PUSHES}`,
      { headers: { Authorization: `Bearer ${token}` } },
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return ((await response.json()) as { items: Push[] }).items;
  }

  async readFile(
    location: GitHostLocation,
    { etag: known, signal }: ReadOptions,
  ) {
    const data = await this.#options.gitHost.readFile(plain(location), {
      signal,
    });
    if (!data)
      throw new NotFoundError(
        `There is no file ${location.path} in ${describe(location)}`,
      );
    const etag = createHash('sha256').update(data).digest('hex');
    if (etag === known) throw new NotModifiedError();
    return { data, etag };
  }

  async readArchive(location: GitHostLocation, { etag, signal }: ReadOptions) {
    const archive = await this.#options.gitHost
      .archive({ ...plain(location), etag }, { signal })
      .catch(error => {
        throw asNotFound(error, location);
      });
    if (!archive) throw new NotModifiedError();
    const stream = Readable.fromWeb(archive.body as ReadableStream);
    return { stream, etag: archive.etag };
  }
}

/** What is known of a repository besides does not go into a question. */
function plain({ namespace, name, ref, path }: GitHostLocation) {
  return { namespace, name, ref, path };
}

function describe(location: GitHostLocation): string {
  const at = location.ref ? ` at ${location.ref}` : '';
  return `${stringifyRepositorySlug(location)}${at}`;
}

/** Readers of URLs go by the name of an error. */
function asNotFound(error: unknown, location: GitHostLocation): unknown {
  return isError(error) && error.statusCode === 404
    ? new NotFoundError(
        `There is no folder ${location.path || '/'} in ${describe(location)}`,
        error,
      )
    : error;
}
