import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { GoldenPathApi } from './GoldenPathApi';

/** Asks the golden path routes of the scaffolder over HTTP. */
export class GoldenPathClient implements GoldenPathApi {
  readonly #deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi };

  constructor(deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#deps = deps;
  }

  checkName: GoldenPathApi['checkName'] = async (request, signal) => {
    const query = new URLSearchParams({ name: request.name });
    if (request.owner) query.set('owner', request.owner);
    if (request.host) query.set('host', request.host);
    return (await this.#send(`name?${query}`, { signal })).json();
  };

  listHosts: GoldenPathApi['listHosts'] = async () => {
    const { items } = await (await this.#send('hosts')).json();
    return items;
  };

  preview: GoldenPathApi['preview'] = async (templateRef, values, signal) => {
    const response = await this.#send('preview', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ templateRef, values }),
      signal,
    });
    return response.json();
  };

  getRun: GoldenPathApi['getRun'] = async taskId =>
    (await this.#send(`runs/${encodeURIComponent(taskId)}`)).json();

  async #send(path: string, init?: RequestInit): Promise<Response> {
    const { discoveryApi, fetchApi } = this.#deps;
    const baseUrl = await discoveryApi.getBaseUrl('scaffolder');
    const url = `${baseUrl}/boardwalk/v1/${path}`;
    const response = await fetchApi.fetch(url, init);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}
