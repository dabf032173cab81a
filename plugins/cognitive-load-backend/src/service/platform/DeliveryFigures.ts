import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  DeploymentRow,
  DoraPage,
  MetricsAnswer,
} from '@boardwalk/plugin-dora-common';

/** Production deployments, as the DORA engine knows them. */
export interface DeliveryFigures {
  /** Successes by day, without a scope of all; null for one that the engine does not know. */
  countByDay(
    scope: string | null,
    from: string,
    to: string,
  ): Promise<Array<{ day: string; count: number }> | null>;
  /** Successes in a range of days; null as above. */
  count(scope: string, from: string, to: string): Promise<number | null>;
  /** The first success since a moment; null before there was one. */
  firstSuccess(component: string, since: Date): Promise<string | null>;
}

const PAGE = 500;
/** More deployments than a service has before somebody looks. */
const MOST_PAGES = 20;

/** Reads over HTTP, wherever the `dora` plugin runs. */
export class HttpDeliveryFigures implements DeliveryFigures {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): HttpDeliveryFigures {
    return new HttpDeliveryFigures(options);
  }

  private constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async countByDay(scope: string | null, from: string, to: string) {
    const answer = await this.#metrics({
      ...(scope && { scope }),
      from,
      to,
      granularity: 'day',
    });
    return (
      answer &&
      answer.series.map(({ start, metrics }) => ({
        day: start.slice(0, 10),
        count: metrics.deploymentFrequency.deployments,
      }))
    );
  }

  async count(scope: string, from: string, to: string) {
    const answer = await this.#metrics({
      scope,
      from,
      to,
      granularity: 'none',
    });
    return answer && answer.metrics.deploymentFrequency.deployments;
  }

  async firstSuccess(component: string, since: Date) {
    let first: string | null = null;
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer: DoraPage<DeploymentRow> | null = await this.#get(
        'deployments',
        {
          scope: component,
          from: since.toISOString(),
          tier: 'production',
          status: 'success',
          limit: String(PAGE),
          ...(cursor && { cursor }),
        },
      );
      for (const { finishedAt } of answer?.items ?? [])
        if (first === null || finishedAt < first) first = finishedAt;
      cursor = answer?.pageInfo.nextCursor;
      if (!cursor) break;
    }
    return first;
  }

  #metrics(query: Record<string, string>): Promise<MetricsAnswer | null> {
    return this.#get('metrics', query);
  }

  /** Null for what the engine does not know: a service or group that never delivered. */
  async #get<T>(
    path: string,
    query: Record<string, string>,
  ): Promise<T | null> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('dora'),
      this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'dora',
      }),
    ]);
    const response = await fetch(
      `${baseUrl}/v1/${path}?${new URLSearchParams(query)}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    if (response.status === 404) return null;
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}
