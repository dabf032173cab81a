import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { PluginHttp } from '@boardwalk/ui';
import type {
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

/** Asks the DORA engine over HTTP. */
export class DoraClient implements DoraApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #http: PluginHttp;

  constructor(deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = deps.discoveryApi;
    this.#http = new PluginHttp('dora', deps);
  }

  getMetrics: DoraApi['getMetrics'] = (request: MetricsRequest, options) =>
    this.#http.get('metrics', request, options);

  getServices: DoraApi['getServices'] = (request: ServicesRequest, options) =>
    this.#http.get('services', request, options);

  getDeployments: DoraApi['getDeployments'] = (
    request: DeploymentsRequest,
    options,
  ) => this.#http.get('deployments', request, options);

  getDeployment: DoraApi['getDeployment'] = (id, options) =>
    this.#http.get(`deployments/${encodeURIComponent(id)}`, {}, options);

  getChanges: DoraApi['getChanges'] = (request: ChangesRequest, options) =>
    this.#http.get('changes', request, options);

  getIncidents: DoraApi['getIncidents'] = (
    request: IncidentsRequest,
    options,
  ) => this.#http.get('incidents', request, options);

  getDistribution: DoraApi['getDistribution'] = (
    request: DistributionRequest,
    options,
  ) => this.#http.get('distribution', request, options);

  getCoverage: DoraApi['getCoverage'] = (request: CoverageRequest, options) =>
    this.#http.get('coverage', request, options);

  getScopes: DoraApi['getScopes'] = (request: ScopesRequest, options) =>
    this.#http.get('scopes', request, options);

  getAdoption: DoraApi['getAdoption'] = (request, options) =>
    this.#http.get('adoption', request, options);

  getAdoptionTeams: DoraApi['getAdoptionTeams'] = (request, options) =>
    this.#http.get('adoption/teams', request, options);

  getDefinitions: DoraApi['getDefinitions'] = options =>
    this.#http.get('definitions', {}, options);

  getCsv: DoraApi['getCsv'] = async (list, request, options) => {
    const response = await this.#http.read(
      list,
      { ...request, format: 'csv' },
      options,
    );
    return response.text();
  };

  correctVerdict: DoraApi['correctVerdict'] = async request => {
    await this.#http.write('POST', 'overrides', request);
  };

  correctCause: DoraApi['correctCause'] = async request => {
    await this.#http.write('POST', 'overrides', request);
  };

  undoCorrection: DoraApi['undoCorrection'] = async id => {
    await this.#http.write(
      'POST',
      `overrides/${encodeURIComponent(id)}/undo`,
      {},
    );
  };

  getAddress: DoraApi['getAddress'] = () =>
    this.#discoveryApi.getBaseUrl('dora');

  getSources: DoraApi['getSources'] = options =>
    this.#http.get('sources', {}, options);

  testSource: DoraApi['testSource'] = async id => {
    const path = `sources/${encodeURIComponent(id)}/test`;
    return (await this.#http.write('POST', path, {})).json();
  };

  checkEvent: DoraApi['checkEvent'] = async event =>
    (await this.#http.write('POST', 'events?dryRun=true', event)).json();

  getDeliveries: DoraApi['getDeliveries'] = (
    request: DeliveriesRequest,
    options,
  ) => this.#http.get('deliveries', request, options);

  getDelivery: DoraApi['getDelivery'] = (id, options) =>
    this.#http.get(`deliveries/${encodeURIComponent(id)}`, {}, options);

  replayDelivery: DoraApi['replayDelivery'] = async id => {
    const path = `deliveries/${encodeURIComponent(id)}/replay`;
    return (await this.#http.write('POST', path, {})).json();
  };

  replayDeadLetters: DoraApi['replayDeadLetters'] = async source =>
    (
      await this.#http.write('POST', 'deliveries/replay', {
        state: 'dead',
        source,
      })
    ).json();

  getSinks: DoraApi['getSinks'] = options =>
    this.#http.get('sinks', {}, options);

  getRefusedMessages: DoraApi['getRefusedMessages'] = (sink, page, options) =>
    this.#http.get(`sinks/${encodeURIComponent(sink)}/refused`, page, options);

  retrySink: DoraApi['retrySink'] = async sink =>
    (
      await this.#http.write(
        'POST',
        `sinks/${encodeURIComponent(sink)}/retry`,
        {},
      )
    ).json();

  getReconciliation: DoraApi['getReconciliation'] = options =>
    this.#http.get('reconciliation', {}, options);

  startBackfill: DoraApi['startBackfill'] = async (source, request) =>
    (
      await this.#http.write(
        'POST',
        `reconciliation/${encodeURIComponent(source)}/backfill`,
        request,
      )
    ).json();

  steerReconciliation: DoraApi['steerReconciliation'] = async (source, verb) =>
    (
      await this.#http.write(
        'POST',
        `reconciliation/${encodeURIComponent(source)}/${verb}`,
        {},
      )
    ).json();
}
