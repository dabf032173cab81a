import type {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type {
  DefaultDoraMetricsService,
  Visible,
} from './DefaultDoraMetricsService';
import { isUser } from './isUser';
import type { Reader, ScopeAccess } from './ScopeAccess';
import type { DoraMetricsService, ReadOptions } from './types';

const refusal = (scope: string | undefined) =>
  new NotAllowedError(
    scope === undefined
      ? 'The figures of the whole organisation are for those who may read all of it; name a scope that you own'
      : `The figures of '${scope}' are not for you to read`,
  );

/**
 * Lets callers read the scopes that they may. Lists of the whole organisation
 * are held to the services that the caller may read; its figures cannot be, so
 * they need leave to read everything.
 */
export class AuthorizedDoraMetricsService implements DoraMetricsService {
  readonly #inner: DefaultDoraMetricsService;
  readonly #access: ScopeAccess;
  readonly #userInfo: UserInfoService;

  static create(options: {
    inner: DefaultDoraMetricsService;
    access: ScopeAccess;
    userInfo: UserInfoService;
  }): AuthorizedDoraMetricsService {
    return new AuthorizedDoraMetricsService(options);
  }

  private constructor(options: {
    inner: DefaultDoraMetricsService;
    access: ScopeAccess;
    userInfo: UserInfoService;
  }) {
    this.#inner = options.inner;
    this.#access = options.access;
    this.#userInfo = options.userInfo;
  }

  getMetrics: DoraMetricsService['getMetrics'] = async (query, options) => {
    await this.#checkScope(query, options);
    return this.#inner.getMetrics(query);
  };

  getAdoption: DoraMetricsService['getAdoption'] = async (query, options) => {
    await this.#checkScope(query, options);
    return this.#inner.getAdoption(query);
  };

  listAdoptionTeams: DoraMetricsService['listAdoptionTeams'] = async (
    query,
    options,
  ) => {
    const mayRead = await this.#checkScope(query, options);
    // Others are seen beside a scope that is one's own as far as they may be.
    return this.#inner.listAdoptionTeams(
      query,
      mayRead.everything ? {} : { only: await mayRead.services() },
    );
  };

  listServices: DoraMetricsService['listServices'] = async (query, options) =>
    this.#inner.listServices(query, await this.#visible(query, options));

  listDeployments: DoraMetricsService['listDeployments'] = async (
    query,
    options,
  ) => this.#inner.listDeployments(query, await this.#visible(query, options));

  listChanges: DoraMetricsService['listChanges'] = async (query, options) =>
    this.#inner.listChanges(query, await this.#visible(query, options));

  listIncidents: DoraMetricsService['listIncidents'] = async (query, options) =>
    this.#inner.listIncidents(query, await this.#visible(query, options));

  getDistribution: DoraMetricsService['getDistribution'] = async (
    query,
    options,
  ) => this.#inner.getDistribution(query, await this.#visible(query, options));

  getCoverage: DoraMetricsService['getCoverage'] = async (query, options) =>
    this.#inner.getCoverage(query, await this.#visible(query, options));

  getDeployment: DoraMetricsService['getDeployment'] = async (id, options) => {
    const mayRead = await this.#access.reader(options.credentials);
    if (!mayRead.everything) {
      const service = await this.#inner.serviceOfDeployment(id);
      if (!mayRead.scope(service)) throw refusal(service);
    }
    return this.#inner.getDeployment(id);
  };

  searchScopes: DoraMetricsService['searchScopes'] = async (
    query,
    { credentials },
  ) => {
    const mayRead = await this.#access.reader(credentials);
    const { items } = await this.#inner.searchScopes({
      ...query,
      // Some of what is found may not be seen.
      limit: mayRead.everything ? query.limit : 1_000,
      claims: await this.#claims(credentials),
    });
    return {
      items: items
        .filter(({ ref }) =>
          ref === null ? mayRead.everything : mayRead.scope(ref),
        )
        .slice(0, query.limit),
    };
  };

  getDefinitions: DoraMetricsService['getDefinitions'] = async options => {
    await this.#access.reader(options.credentials);
    return this.#inner.getDefinitions();
  };

  /** Figures are of the whole scope, so all of it has to be readable. */
  async #checkScope(
    { scope }: { scope?: string },
    { credentials }: ReadOptions,
  ): Promise<Reader> {
    const mayRead = await this.#access.reader(credentials);
    if (scope === undefined ? !mayRead.everything : !mayRead.scope(scope))
      throw refusal(scope);
    return mayRead;
  }

  async #visible(
    { scope }: { scope?: string },
    { credentials }: ReadOptions,
  ): Promise<Visible> {
    const mayRead = await this.#access.reader(credentials);
    if (mayRead.everything) return {};
    if (scope === undefined) return { only: await mayRead.services() };
    if (!mayRead.scope(scope)) throw refusal(scope);
    return {};
  }

  async #claims(credentials: BackstageCredentials): Promise<string[]> {
    if (!isUser(credentials)) return [];
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    return ownershipEntityRefs;
  }
}
