import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { isError, NotModifiedError, ResponseError } from '@backstage/errors';
import type {
  GitHostLocation,
  Push,
  RepositoryName,
  RepositoryPage,
} from '@boardwalk/plugin-git-common';
import type {
  HostedFiles,
  HostedRepositories,
  HostedRepository,
  ReadOptions,
} from './types';

const PAGE = 200;
const PUSHES = 5_000;

/** Asks the Git host, as the plugin that this runs in. */
export class HttpGitHost implements HostedRepositories, HostedFiles {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): HttpGitHost {
    return new HttpGitHost(options);
  }

  private constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async list(): Promise<HostedRepository[]> {
    const repositories: HostedRepository[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: `${PAGE}`, ...(cursor && { cursor }) };
      const page = await this.#json<RepositoryPage>('repositories', query);
      repositories.push(...page.items);
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return repositories;
  }

  async get(repository: RepositoryName): Promise<HostedRepository> {
    return this.#json(pathOf(repository));
  }

  async hasFile(location: GitHostLocation): Promise<boolean> {
    try {
      await this.#json(`${pathOf(location)}/blob`, queryOf(location));
      return true;
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError') return false;
      throw error;
    }
  }

  async listPushes(after: number): Promise<Push[]> {
    const query = { after: `${after}`, limit: `${PUSHES}` };
    return (await this.#json<{ items: Push[] }>('pushes', query)).items;
  }

  async readFile(location: GitHostLocation, options: ReadOptions) {
    const { response, etag } = await this.#read('raw', location, options);
    return { data: Buffer.from(await response.arrayBuffer()), etag };
  }

  async readArchive(location: GitHostLocation, options: ReadOptions) {
    const { response, etag } = await this.#read('archive', location, options);
    const body = response.body as ReadableStream | null;
    return { stream: body ? Readable.fromWeb(body) : Readable.from([]), etag };
  }

  async #read(what: string, location: GitHostLocation, options: ReadOptions) {
    const { etag, signal } = options;
    const response = await this.#fetch(
      `${pathOf(location)}/${what}`,
      queryOf(location),
      { signal, headers: etag ? { 'If-None-Match': `"${etag}"` } : {} },
    );
    if (response.status === 304) throw new NotModifiedError();
    if (!response.ok) throw await failureOf(response);
    return { response, etag: unquote(response.headers.get('ETag')) };
  }

  async #json<T>(path: string, query: Record<string, string> = {}): Promise<T> {
    const response = await this.#fetch(path, query);
    if (!response.ok) throw await failureOf(response);
    return response.json() as Promise<T>;
  }

  async #fetch(
    path: string,
    query: Record<string, string>,
    init: { signal?: AbortSignal; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const base = await this.#discovery.getBaseUrl('git');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'git',
    });
    return fetch(`${base}/v1/${path}?${new URLSearchParams(query)}`, {
      ...init,
      headers: { ...init.headers, Authorization: `Bearer ${token}` },
    });
  }
}

function pathOf({ namespace, name }: RepositoryName): string {
  return `repositories/${namespace}/${name}`;
}

function queryOf({ ref, path }: GitHostLocation): Record<string, string> {
  return { ...(ref && { ref }), path };
}

/** The host's own words, under the name that others look for. */
async function failureOf(response: Response): Promise<Error> {
  const error = await ResponseError.fromResponse(response);
  return error.cause instanceof Error && error.cause.name !== 'Error'
    ? error.cause
    : error;
}

function unquote(etag: string | null): string {
  return etag?.replace(/^(W\/)?"(.*)"$/, '$2') ?? '';
}
