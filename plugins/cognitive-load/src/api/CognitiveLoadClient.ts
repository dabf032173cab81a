import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type { CallOptions, CognitiveLoadApi } from './CognitiveLoadApi';

/** Parameters of a request; undefined ones are left out. */
function toSearch(request: object): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) {
    if (value !== undefined) params.set(name, String(value));
  }
  const search = params.toString();
  return search && `?${search}`;
}

const id = encodeURIComponent;

/** Asks the survey's backend over HTTP. */
export class CognitiveLoadClient implements CognitiveLoadApi {
  readonly #deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi };

  constructor(deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#deps = deps;
  }

  getMySurveys: CognitiveLoadApi['getMySurveys'] = options =>
    this.#get('me/surveys', {}, options);

  answer: CognitiveLoadApi['answer'] = async (wave, response) => {
    await this.#write('POST', `waves/${id(wave)}/responses`, response);
  };

  decline: CognitiveLoadApi['decline'] = async wave => {
    await this.#write('POST', `waves/${id(wave)}/opt-out`);
  };

  getWaves: CognitiveLoadApi['getWaves'] = options =>
    this.#get('waves', {}, options);

  getResults: CognitiveLoadApi['getResults'] = (request, options) =>
    this.#get('results', request, options);

  getTrend: CognitiveLoadApi['getTrend'] = (request, options) =>
    this.#get('results/trend', request, options);

  compareWaves: CognitiveLoadApi['compareWaves'] = (request, options) =>
    this.#get('results/compare', request, options);

  getWaveOverview: CognitiveLoadApi['getWaveOverview'] = (request, options) =>
    this.#get('results/groups', request, options);

  getAdoptionEffect: CognitiveLoadApi['getAdoptionEffect'] = (
    request,
    options,
  ) => this.#get('results/adoption-effect', request, options);

  getComments: CognitiveLoadApi['getComments'] = (request, options) =>
    this.#get('comments', request, options);

  hideComment: CognitiveLoadApi['hideComment'] = async comment => {
    await this.#write('POST', `comments/${id(comment)}/hide`);
  };

  getExport: CognitiveLoadApi['getExport'] = async request =>
    (await this.#send(`export${toSearch(request)}`, {})).text();

  getActions: CognitiveLoadApi['getActions'] = (request, options) =>
    this.#get('actions', request, options);

  createAction: CognitiveLoadApi['createAction'] = async action =>
    (await this.#write('POST', 'actions', action)).json();

  changeAction: CognitiveLoadApi['changeAction'] = async (action, change) =>
    (await this.#write('PATCH', `actions/${id(action)}`, change)).json();

  getSignals: CognitiveLoadApi['getSignals'] = (request, options) =>
    this.#get('signals', request, options);

  getServiceOnboarding: CognitiveLoadApi['getServiceOnboarding'] = (
    request,
    options,
  ) => this.#get('onboarding/services', request, options);

  getPlatformAdoption: CognitiveLoadApi['getPlatformAdoption'] = options =>
    this.#get('adoption', {}, options);

  getTickets: CognitiveLoadApi['getTickets'] = (request, options) =>
    this.#get('tickets', request, options);

  getSlos: CognitiveLoadApi['getSlos'] = options =>
    this.#get('slos', {}, options);

  getDefinitions: CognitiveLoadApi['getDefinitions'] = options =>
    this.#get('definitions', {}, options);

  getDefinition: CognitiveLoadApi['getDefinition'] = (key, version, options) =>
    this.#get(`definitions/${id(key)}/${version}`, {}, options);

  createDefinition: CognitiveLoadApi['createDefinition'] = async definition => {
    await this.#write('POST', 'definitions', definition);
  };

  createWave: CognitiveLoadApi['createWave'] = async wave =>
    (await this.#write('POST', 'waves', wave)).json();

  changeWave: CognitiveLoadApi['changeWave'] = async (wave, change) =>
    (await this.#write('PUT', `waves/${id(wave)}`, change)).json();

  deleteWave: CognitiveLoadApi['deleteWave'] = async wave => {
    await this.#send(`waves/${id(wave)}`, { method: 'DELETE' });
  };

  getAudience: CognitiveLoadApi['getAudience'] = (wave, options) =>
    this.#get(`waves/${id(wave)}/audience`, {}, options);

  openWave: CognitiveLoadApi['openWave'] = async wave => {
    await this.#write('POST', `waves/${id(wave)}/open`);
  };

  remindWave: CognitiveLoadApi['remindWave'] = async wave => {
    await this.#write('POST', `waves/${id(wave)}/remind`);
  };

  closeWave: CognitiveLoadApi['closeWave'] = async wave => {
    await this.#write('POST', `waves/${id(wave)}/close`);
  };

  voidWave: CognitiveLoadApi['voidWave'] = async wave => {
    await this.#write('POST', `waves/${id(wave)}/void`);
  };

  getHealth: CognitiveLoadApi['getHealth'] = (wave, options) =>
    this.#get(`waves/${id(wave)}/health`, {}, options);

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

  #write(
    method: 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: object = {},
  ): Promise<Response> {
    return this.#send(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const { discoveryApi, fetchApi } = this.#deps;
    const baseUrl = await discoveryApi.getBaseUrl('cognitive-load');
    const response = await fetchApi.fetch(`${baseUrl}/v1/${path}`, init);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}
