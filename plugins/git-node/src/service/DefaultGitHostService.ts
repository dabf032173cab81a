import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  Branch,
  CommitRequest,
  CommitResult,
  Comparison,
  EmptyTree,
  NewRepository,
  Repository,
  RepositoryName,
  RepositoryPage,
  Tree,
} from '@boardwalk/plugin-git-common';
import type {
  GitArchive,
  GitHostRequestOptions,
  GitHostService,
  GitLocation,
} from './types';

interface Call extends GitHostRequestOptions {
  method?: string;
  query?: Record<string, string | number | undefined>;
  body?: object;
  headers?: Record<string, string>;
  /** Statuses besides those of success that are answers. */
  answers?: readonly number[];
}

const pathOf = ({ namespace, name }: RepositoryName) =>
  `/repositories/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;

/** Asks the Git host over HTTP. */
export class DefaultGitHostService implements GitHostService {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): DefaultGitHostService {
    return new DefaultGitHostService(options);
  }

  private constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async createRepository(
    repository: NewRepository,
    options: GitHostRequestOptions,
  ): Promise<Repository> {
    const response = await this.#call('/repositories', {
      ...options,
      method: 'POST',
      body: repository,
    });
    return response.json();
  }

  async getRepository(
    repository: RepositoryName,
    options: GitHostRequestOptions = {},
  ): Promise<Repository | undefined> {
    const response = await this.#call(pathOf(repository), {
      ...options,
      answers: [404],
    });
    return found(response);
  }

  async deleteRepository(
    repository: RepositoryName,
    options: GitHostRequestOptions,
  ): Promise<void> {
    const response = await this.#call(pathOf(repository), {
      ...options,
      method: 'DELETE',
      answers: [404],
    });
    await response.body?.cancel();
  }

  async listRepositories(
    query: Parameters<GitHostService['listRepositories']>[0] = {},
    options: GitHostRequestOptions = {},
  ): Promise<RepositoryPage> {
    const response = await this.#call('/repositories', { ...options, query });
    return response.json();
  }

  async commitFiles(
    repository: RepositoryName,
    request: CommitRequest,
    options: GitHostRequestOptions,
  ): Promise<CommitResult> {
    const response = await this.#call(`${pathOf(repository)}/commits`, {
      ...options,
      method: 'POST',
      body: request,
    });
    return response.json();
  }

  async readTree(
    { ref, path, ...repository }: GitLocation,
    options: GitHostRequestOptions = {},
  ): Promise<Tree | EmptyTree> {
    const response = await this.#call(`${pathOf(repository)}/tree`, {
      ...options,
      query: { ref, path },
    });
    return response.json();
  }

  async readFile(
    { ref, path, ...repository }: GitLocation & { path: string },
    options: GitHostRequestOptions = {},
  ): Promise<Buffer | undefined> {
    const response = await this.#call(`${pathOf(repository)}/raw`, {
      ...options,
      query: { ref, path },
      answers: [404],
    });
    if (response.status === 404) {
      await response.body?.cancel();
      return undefined;
    }
    return Buffer.from(await response.arrayBuffer());
  }

  async archive(
    { ref, path, etag, ...repository }: GitLocation & { etag?: string },
    options: GitHostRequestOptions = {},
  ): Promise<GitArchive | undefined> {
    const response = await this.#call(`${pathOf(repository)}/archive`, {
      ...options,
      query: { ref, path },
      headers: etag ? { 'if-none-match': `"${etag}"` } : {},
      answers: [304],
    });
    if (response.status === 304 || !response.body) return undefined;
    return {
      body: response.body as ReadableStream<Uint8Array>,
      etag: response.headers.get('etag')?.replace(/^(W\/)?"|"$/g, '') ?? '',
    };
  }

  async listBranches(
    repository: RepositoryName,
    options: GitHostRequestOptions = {},
  ): Promise<Branch[]> {
    const response = await this.#call(
      `${pathOf(repository)}/branches`,
      options,
    );
    return (await response.json()).items;
  }

  async compare(
    repository: RepositoryName,
    refs: { base: string; head: string },
    options: GitHostRequestOptions = {},
  ): Promise<Comparison> {
    const response = await this.#call(`${pathOf(repository)}/compare`, {
      ...options,
      query: refs,
    });
    return response.json();
  }

  async #call(path: string, call: Call): Promise<Response> {
    const { method = 'GET', query = {}, body, answers = [] } = call;
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('git'),
      this.#auth.getPluginRequestToken({
        onBehalfOf:
          call.credentials ?? (await this.#auth.getOwnServiceCredentials()),
        targetPluginId: 'git',
      }),
    ]);
    const url = new URL(`${baseUrl}/v1${path}`);
    for (const [key, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(key, String(value));
    const response = await fetch(url, {
      method,
      signal: call.signal,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...call.headers,
      },
      body: body && JSON.stringify(body),
    });
    if (response.ok || answers.includes(response.status)) return response;
    throw await ResponseError.fromResponse(response);
  }
}

/** The body; undefined when there was nothing to answer with. */
async function found<T>(response: Response): Promise<T | undefined> {
  if (response.ok) return response.json();
  await response.body?.cancel();
  return undefined;
}
