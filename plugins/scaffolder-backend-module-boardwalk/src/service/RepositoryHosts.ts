import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import {
  EMBEDDED_HOST,
  PROVIDER_TITLES,
  type RepositoryHost,
  type RepositoryProvider,
} from '../domain/hosts';

/**
 * Providers by the type that an integration in config has. Each has a stock action
 * that publishes to it, which `boardwalk:publish` hands over to.
 */
const PROVIDERS: Record<string, RepositoryProvider> = {
  github: 'github',
  gitlab: 'gitlab',
  gitea: 'gitea',
  bitbucketCloud: 'bitbucketCloud',
  bitbucketServer: 'bitbucketServer',
  azure: 'azure',
};

/** Whether config says how to sign in there; without it nothing can be published. */
function hasCredentials(config: object): boolean {
  return ['token', 'apps', 'credentials', 'appPassword', 'password'].some(
    key => {
      const value = (config as Record<string, unknown>)[key];
      return Array.isArray(value) ? value.length > 0 : Boolean(value);
    },
  );
}

/** The places where repositories can be made: the embedded host, and those of config. */
export class RepositoryHosts {
  readonly #hosts: RepositoryHost[];

  static create(integrations: ScmIntegrations): RepositoryHosts {
    const others = integrations.list().flatMap(integration => {
      const { type, title } = integration;
      const provider = PROVIDERS[type];
      // Not taken apart above: it is a getter, which a rest would leave behind.
      const config =
        'config' in integration ? (integration.config as object) : {};
      // Backstage adds the public hosts by itself; only those with a token are meant.
      if (!provider || !hasCredentials(config)) return [];
      const { host } = config as { host: string };
      return [
        {
          host,
          provider,
          title:
            host === title ? `${PROVIDER_TITLES[provider]} (${host})` : title,
          canPublish: true,
        },
      ];
    });
    return new RepositoryHosts([
      {
        host: EMBEDDED_HOST,
        provider: 'boardwalk',
        title: PROVIDER_TITLES.boardwalk,
        canPublish: true,
      },
      ...others,
    ]);
  }

  private constructor(hosts: RepositoryHost[]) {
    this.#hosts = hosts;
  }

  list(): RepositoryHost[] {
    return this.#hosts;
  }

  find(host: string): RepositoryHost | undefined {
    return this.#hosts.find(one => one.host === host);
  }

  /** @throws InputError with what to configure, when nothing publishes to it */
  require(host: string): RepositoryHost {
    const found = this.find(host);
    if (found) return found;
    throw new InputError(
      `Nothing can be published to ${host}: the configuration has no entry with credentials for it below "integrations". How to add one is in docs/operating/golden-paths.md, Git hosts. Until then, choose ${this.#hosts
        .map(one => one.host)
        .join(' or ')}.`,
    );
  }
}
