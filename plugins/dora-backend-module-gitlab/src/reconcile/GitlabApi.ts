import {
  DefaultGitlabCredentialsProvider,
  ScmIntegrations,
  type GitLabIntegrationConfig,
  type GitlabCredentialsProvider,
} from '@backstage/integration';
import { InputError } from '@backstage/errors';
import {
  SourceApi,
  type SourceAnswer,
  type SourceApiOptions,
} from '@boardwalk/plugin-dora-node';
import { z } from 'zod';

/** A project as its API and its events name it. */
export interface GitlabProject {
  /** Below the base of the API: `/projects/7`. */
  path: string;
  web_url: string;
  default_branch?: string | null;
}

const projectSchema = z.object({
  id: z.number().int(),
  web_url: z.string(),
  default_branch: z.string().nullish(),
});

interface Call {
  /** Host and path of the project. */
  repository: string;
  signal: AbortSignal;
}

interface Host {
  config: GitLabIntegrationConfig;
  api: SourceApi;
  /** Host and path below which projects are, with a slash at its end. */
  prefix: string;
}

/** How long a project is taken to have the same name and default branch. */
const KNOWN_MS = 10 * 60_000;

/** gitlab.com and GitLab servers of one's own that have an integration. */
export class GitlabApi {
  readonly #hosts: Host[];
  readonly #credentials: GitlabCredentialsProvider;
  readonly #known = new Map<string, { until: number; is: GitlabProject }>();

  static create(
    integrations: ScmIntegrations,
    options: Pick<SourceApiOptions, 'pause' | 'timeoutMs' | 'now'> = {},
  ): GitlabApi {
    return new GitlabApi(integrations, options);
  }

  private constructor(
    integrations: ScmIntegrations,
    options: Pick<SourceApiOptions, 'pause' | 'timeoutMs' | 'now'>,
  ) {
    this.#hosts = integrations.gitlab.list().map(({ config }) => {
      const { host, apiBaseUrl, baseUrl } = config;
      const { hostname, pathname } = new URL(baseUrl);
      return {
        config,
        prefix: `${hostname}${pathname.replace(/\/*$/, '/')}`.toLowerCase(),
        api: SourceApi.create({
          ...options,
          title: host === 'gitlab.com' ? 'GitLab' : `GitLab at ${host}`,
          baseUrl: apiBaseUrl.replace(/\/+$/, ''),
          credentialsFrom: `integrations.gitlab of ${host}`,
        }),
      };
    });
    this.#credentials =
      DefaultGitlabCredentialsProvider.fromIntegrations(integrations);
  }

  serves(repository: string): boolean {
    const host = this.#hostOf(repository);
    return (
      host !== undefined &&
      /^[^/]+\/./.test(repository.slice(host.prefix.length))
    );
  }

  /** A project under the name that it has by now. */
  async projectOf(call: Call): Promise<GitlabProject> {
    const known = this.#known.get(call.repository);
    if (known && known.until > Date.now()) return known.is;
    const host = this.#requireHost(call.repository);
    const name = call.repository.slice(host.prefix.length);
    const { body } = await this.get(
      call,
      `/projects/${encodeURIComponent(name)}`,
      { schema: projectSchema },
    );
    const { id, ...rest } = body;
    const is = { path: `/projects/${id}`, ...rest };
    this.#known.set(call.repository, { until: Date.now() + KNOWN_MS, is });
    return is;
  }

  /** Asks for a path below the base of the API of the project's host. */
  async get<T>(
    { repository, signal }: Call,
    path: string,
    options: {
      schema: z.ZodType<T>;
      query?: Record<string, string | number | undefined>;
    },
  ): Promise<SourceAnswer<T>> {
    const { api, config, prefix } = this.#requireHost(repository);
    const { headers = {} } = await this.#credentials.getCredentials({
      url: `${config.baseUrl}/${repository.slice(prefix.length)}`,
    });
    return api.get({
      path,
      query: options.query,
      headers,
      // Limits are those of the user, whatever the group.
      account: config.host,
      schema: options.schema,
      signal,
    });
  }

  #hostOf(repository: string): Host | undefined {
    return this.#hosts.find(({ prefix }) => repository.startsWith(prefix));
  }

  #requireHost(repository: string): Host {
    const host = this.#hostOf(repository);
    if (host) return host;
    throw new InputError(
      `integrations.gitlab has no entry for ${repository.split('/')[0]}`,
    );
  }
}
