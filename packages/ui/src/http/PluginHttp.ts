import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';

/** Options of any request. */
export interface CallOptions {
  /** Gives the request up. */
  signal?: AbortSignal;
}

/** Parameters of a request; undefined ones are left out. */
function toSearch(request: object): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) {
    if (value !== undefined) params.set(name, String(value));
  }
  const search = params.toString();
  return search && `?${search}`;
}

/**
 * Asks the `/v1` API of one backend plugin over HTTP. An answer outside 200 to
 * 299 becomes a `ResponseError` with the status and what the server says.
 */
export class PluginHttp {
  readonly #pluginId: string;
  readonly #deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi };

  constructor(
    pluginId: string,
    deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi },
  ) {
    this.#pluginId = pluginId;
    this.#deps = deps;
  }

  /** The JSON that a path answers with these parameters. */
  async get<T>(
    path: string,
    request: object = {},
    options?: CallOptions,
  ): Promise<T> {
    return (await this.read(path, request, options)).json();
  }

  /** The answer to a path with these parameters, for what is not JSON. */
  read(
    path: string,
    request: object = {},
    options?: CallOptions,
  ): Promise<Response> {
    return this.send(`${path}${toSearch(request)}`, {
      signal: options?.signal,
    });
  }

  /** Sends a body as JSON. */
  write(
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: object = {},
  ): Promise<Response> {
    return this.send(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  /** Any other request; the path is below `/v1`. */
  async send(path: string, init: RequestInit): Promise<Response> {
    const { discoveryApi, fetchApi } = this.#deps;
    const baseUrl = await discoveryApi.getBaseUrl(this.#pluginId);
    const response = await fetchApi.fetch(`${baseUrl}/v1/${path}`, init);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}
