import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
  type GithubCredentialsProvider,
  type GithubIntegrationConfig,
} from '@backstage/integration';
import { InputError } from '@backstage/errors';
import {
  SourceApi,
  type SourceAnswer,
  type SourceApiOptions,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';

/** A repository as its API and its events name it. */
export interface GithubRepository {
  /** Below the base of the API: `/repos/acme/shop`. */
  path: string;
  html_url: string;
  default_branch?: string;
}

const repositorySchema = z.object({
  html_url: z.string(),
  default_branch: z.string().optional(),
});

interface Call {
  /** Host and path of the repository. */
  repository: string;
  signal: AbortSignal;
}

/** How long a repository is taken to have the same name and default branch. */
const KNOWN_MS = 10 * 60_000;

const withoutPort = (host: string) => host.replace(/:\d+$/, '').toLowerCase();

/** GitHub and the servers of GitHub Enterprise that have an integration. */
export class GithubApi {
  readonly #hosts: ReadonlyMap<
    string,
    { config: GithubIntegrationConfig; api: SourceApi }
  >;
  readonly #credentials: GithubCredentialsProvider;
  readonly #known = new Map<string, { until: number; is: GithubRepository }>();

  static create(
    integrations: ScmIntegrations,
    options: Pick<SourceApiOptions, 'pause' | 'timeoutMs' | 'now'> = {},
  ): GithubApi {
    return new GithubApi(integrations, options);
  }

  private constructor(
    integrations: ScmIntegrations,
    options: Pick<SourceApiOptions, 'pause' | 'timeoutMs' | 'now'>,
  ) {
    this.#hosts = new Map(
      integrations.github.list().flatMap(({ config }) => {
        const { host, apiBaseUrl } = config;
        if (!apiBaseUrl) return [];
        const api = SourceApi.create({
          ...options,
          title: host === 'github.com' ? 'GitHub' : `GitHub at ${host}`,
          baseUrl: apiBaseUrl.replace(/\/+$/, ''),
          credentialsFrom: `integrations.github of ${host}`,
        });
        return [[withoutPort(host), { config, api }]];
      }),
    );
    this.#credentials =
      DefaultGithubCredentialsProvider.fromIntegrations(integrations);
  }

  serves(repository: string): boolean {
    const [host, owner, name, ...more] = repository.split('/');
    return this.#hosts.has(host) && !!owner && !!name && more.length === 0;
  }

  /** A repository under the name that it has by now. */
  async repositoryOf(call: Call): Promise<GithubRepository> {
    const known = this.#known.get(call.repository);
    if (known && known.until > Date.now()) return known.is;
    const [, owner, name] = call.repository.split('/');
    const path = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(
      name,
    )}`;
    const { body } = await this.get(call, path, { schema: repositorySchema });
    const is = { path, ...body };
    this.#known.set(call.repository, { until: Date.now() + KNOWN_MS, is });
    return is;
  }

  /** Asks for a path below the base of the API of the repository's host. */
  async get<T>(
    { repository, signal }: Call,
    path: string,
    options: {
      schema: z.ZodType<T>;
      query?: Record<string, string | number | undefined>;
    },
  ): Promise<SourceAnswer<T>> {
    const [host, owner, name] = repository.split('/');
    const found = this.#hosts.get(host);
    if (!found)
      throw new InputError(`integrations.github has no entry for ${host}`);
    const { headers = {} } = await this.#credentials.getCredentials({
      url: `https://${found.config.host}/${owner}/${name}`,
    });
    return found.api.get({
      path,
      query: options.query,
      headers: {
        ...headers,
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
      },
      account: owner,
      schema: options.schema,
      signal,
    });
  }
}
