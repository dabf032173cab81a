import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  BuildOutcome,
  DocsHealthApi,
  DocsHealthDetail,
  DocsHealthPage,
  DocsHealthQuery,
} from './DocsHealthApi';

const pathOf = ({ kind, namespace, name }: CompoundEntityRef) =>
  `/${[kind, namespace, name].map(encodeURIComponent).join('/')}`;

/** Asks the TechDocs backend. */
export class DocsHealthClient implements DocsHealthApi {
  readonly #deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi };

  constructor(deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#deps = deps;
  }

  async list(query: DocsHealthQuery): Promise<DocsHealthPage> {
    const { owners, state, text, limit, offset } = query;
    const params = new URLSearchParams({
      limit: String(limit),
      offset: String(offset),
    });
    owners?.forEach(owner => params.append('owner', owner));
    if (state) params.set('state', state);
    if (text) params.set('text', text);
    const response = await this.#fetch(`?${params}`);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }

  async get(entity: CompoundEntityRef): Promise<DocsHealthDetail | undefined> {
    const response = await this.#fetch(pathOf(entity));
    if (response.status === 404) return undefined;
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }

  async build(entity: CompoundEntityRef): Promise<BuildOutcome> {
    const response = await this.#fetch(`${pathOf(entity)}/build`, {
      method: 'POST',
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }

  async #fetch(path: string, init?: RequestInit): Promise<Response> {
    const { discoveryApi, fetchApi } = this.#deps;
    const baseUrl = await discoveryApi.getBaseUrl('techdocs');
    return fetchApi.fetch(`${baseUrl}/docs-health/v1/entities${path}`, init);
  }
}
