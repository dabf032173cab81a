import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type {
  CallOptions,
  ChangesRequest,
  CoverageRequest,
  DeliveriesRequest,
  DeploymentsRequest,
  DistributionRequest,
  DoraApi,
  IncidentsRequest,
  MetricsRequest,
  ScopesRequest,
  ServicesRequest,
} from './DoraApi';

/** Parameters of a request; undefined ones are left out. */
function toSearch(request: object): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) {
    if (value !== undefined) params.set(name, String(value));
  }
  const search = params.toString();
  return search && `?${search}`;
}

/** Asks the DORA engine over HTTP. */
export class DoraClient implements DoraApi {
  readonly #deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi };

  constructor(deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#deps = deps;
  }

  getMetrics: DoraApi['getMetrics'] = (request: MetricsRequest, options) =>
    this.#get('metrics', request, options);

  getServices: DoraApi['getServices'] = (request: ServicesRequest, options) =>
    this.#get('services', request, options);

  getDeployments: DoraApi['getDeployments'] = (
    request: DeploymentsRequest,
    options,
  ) => this.#get('deployments', request, options);

  getDeployment: DoraApi['getDeployment'] = (id, options) =>
    this.#get(`deployments/${encodeURIComponent(id)}`, {}, options);

  getChanges: DoraApi['getChanges'] = (request: ChangesRequest, options) =>
    this.#get('changes', request, options);

  getIncidents: DoraApi['getIncidents'] = (
    request: IncidentsRequest,
    options,
  ) => this.#get('incidents', request, options);

  getDistribution: DoraApi['getDistribution'] = (
    request: DistributionRequest,
    options,
  ) => this.#get('distribution', request, options);

  getCoverage: DoraApi['getCoverage'] = (request: CoverageRequest, options) =>
    this.#get('coverage', request, options);

  getScopes: DoraApi['getScopes'] = (request: ScopesRequest, options) =>
    this.#get('scopes', request, options);

  getAdoption: DoraApi['getAdoption'] = (request, options) =>
    this.#get('adoption', request, options);

  getAdoptionTeams: DoraApi['getAdoptionTeams'] = (request, options) =>
    this.#get('adoption/teams', request, options);

  getDefinitions: DoraApi['getDefinitions'] = options =>
    this.#get('definitions', {}, options);

  getCsv: DoraApi['getCsv'] = async (list, request, options) => {
    const response = await this.#send(
      `${list}${toSearch({ ...request, format: 'csv' })}`,
      { signal: options?.signal },
    );
    return response.text();
  };

  correctVerdict: DoraApi['correctVerdict'] = async request => {
    await this.#post('overrides', request);
  };

  correctCause: DoraApi['correctCause'] = async request => {
    await this.#post('overrides', request);
  };

  undoCorrection: DoraApi['undoCorrection'] = async id => {
    await this.#post(`overrides/${encodeURIComponent(id)}/undo`, {});
  };

  getAddress: DoraApi['getAddress'] = () =>
    this.#deps.discoveryApi.getBaseUrl('dora');

  getSources: DoraApi['getSources'] = options =>
    this.#get('sources', {}, options);

  testSource: DoraApi['testSource'] = async id => {
    const path = `sources/${encodeURIComponent(id)}/test`;
    return (await this.#post(path, {})).json();
  };

  checkEvent: DoraApi['checkEvent'] = async event =>
    (await this.#post('events?dryRun=true', event)).json();

  getDeliveries: DoraApi['getDeliveries'] = (
    request: DeliveriesRequest,
    options,
  ) => this.#get('deliveries', request, options);

  getDelivery: DoraApi['getDelivery'] = (id, options) =>
    this.#get(`deliveries/${encodeURIComponent(id)}`, {}, options);

  replayDelivery: DoraApi['replayDelivery'] = async id => {
    const path = `deliveries/${encodeURIComponent(id)}/replay`;
    return (await this.#post(path, {})).json();
  };

  replayDeadLetters: DoraApi['replayDeadLetters'] = async source =>
    (await this.#post('deliveries/replay', { state: 'dead', source })).json();

  async #get<T>(
    path: string,
    request: object,
    options?: CallOptions,
  ): Promise<T> {
    const response = await this.#send(`${path}${toSearch(request)}`, {
      signal: options?.signal,
    });
    return response.json();
  }

  #post(path: string, body: object): Promise<Response> {
    return this.#send(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const { discoveryApi, fetchApi } = this.#deps;
    const baseUrl = await discoveryApi.getBaseUrl('dora');
    const response = await fetchApi.fetch(`${baseUrl}/v1/${path}`, init);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}
