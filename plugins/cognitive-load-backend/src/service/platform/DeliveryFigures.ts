import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  FirstSuccesses,
  FirstSuccessesAnswer,
  FirstSuccessesQuestion,
  GroupPlatformDatesAnswer,
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
  /** First successes of up to 500 services, each since a moment. */
  firstSuccesses(
    services: FirstSuccessesQuestion['services'],
  ): Promise<FirstSuccesses[]>;
}

/** Since when groups use the platform, as the DORA engine knows it: day by ref. */
export interface PlatformDates {
  platformDates(): Promise<ReadonlyMap<string, string>>;
}

/** Reads over HTTP, wherever the `dora` plugin runs. */
export class HttpDeliveryFigures implements DeliveryFigures, PlatformDates {
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

  async firstSuccesses(services: FirstSuccessesQuestion['services']) {
    const answer = await this.#ask<FirstSuccessesAnswer>('first-successes', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ services } satisfies FirstSuccessesQuestion),
    });
    // Without the engine there is nothing to tell.
    return answer?.items ?? [];
  }

  async platformDates() {
    const answer = await this.#ask<GroupPlatformDatesAnswer>(
      'group-platform-dates',
    );
    return new Map(answer?.items.map(({ group, date }) => [group, date]));
  }

  #metrics(query: Record<string, string>): Promise<MetricsAnswer | null> {
    return this.#ask(`metrics?${new URLSearchParams(query)}`);
  }

  /** Null for what the engine does not know: a service or group that never delivered. */
  async #ask<T>(
    path: string,
    { headers, ...init }: RequestInit = {},
  ): Promise<T | null> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('dora'),
      this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'dora',
      }),
    ]);
    const response = await fetch(`${baseUrl}/v1/${path}`, {
      ...init,
      headers: { ...headers, authorization: `Bearer ${token}` },
    });
    if (response.status === 404) return null;
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}
