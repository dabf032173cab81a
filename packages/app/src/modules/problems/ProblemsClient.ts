import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { CatalogProblems, ProblemsApi } from './ProblemsApi';

/** Asks the catalog backend. */
export class ProblemsClient implements ProblemsApi {
  constructor(
    private readonly deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi },
  ) {}

  async getProblems(page: {
    limit: number;
    offset: number;
  }): Promise<CatalogProblems> {
    const baseUrl = await this.deps.discoveryApi.getBaseUrl('catalog');
    const query = new URLSearchParams({
      limit: String(page.limit),
      offset: String(page.offset),
    });
    const response = await this.deps.fetchApi.fetch(
      `${baseUrl}/boardwalk/problems?${query}`,
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}
