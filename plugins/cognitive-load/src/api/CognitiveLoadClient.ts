import { parseEntityRef } from '@backstage/catalog-model';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import { PluginHttp } from '@boardwalk/ui';
import type { CognitiveLoadApi } from './CognitiveLoadApi';

const id = encodeURIComponent;

/** Asks the survey's backend over HTTP. */
export class CognitiveLoadClient implements CognitiveLoadApi {
  readonly #http: PluginHttp;

  constructor(deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#http = new PluginHttp('cognitive-load', deps);
  }

  getMySurveys: CognitiveLoadApi['getMySurveys'] = options =>
    this.#http.get('me/surveys', {}, options);

  answer: CognitiveLoadApi['answer'] = async (wave, response) => {
    await this.#http.write('POST', `waves/${id(wave)}/responses`, response);
  };

  decline: CognitiveLoadApi['decline'] = async wave => {
    await this.#http.write('POST', `waves/${id(wave)}/opt-out`);
  };

  getWaves: CognitiveLoadApi['getWaves'] = options =>
    this.#http.get('waves', {}, options);

  getResults: CognitiveLoadApi['getResults'] = (request, options) =>
    this.#http.get('results', request, options);

  getTrend: CognitiveLoadApi['getTrend'] = (request, options) =>
    this.#http.get('results/trend', request, options);

  compareWaves: CognitiveLoadApi['compareWaves'] = (request, options) =>
    this.#http.get('results/compare', request, options);

  getWaveOverview: CognitiveLoadApi['getWaveOverview'] = (request, options) =>
    this.#http.get('results/groups', request, options);

  getAdoptionEffect: CognitiveLoadApi['getAdoptionEffect'] = (
    request,
    options,
  ) => this.#http.get('results/adoption-effect', request, options);

  getComments: CognitiveLoadApi['getComments'] = (request, options) =>
    this.#http.get('comments', request, options);

  hideComment: CognitiveLoadApi['hideComment'] = async comment => {
    await this.#http.write('POST', `comments/${id(comment)}/hide`);
  };

  getExport: CognitiveLoadApi['getExport'] = async request =>
    (await this.#http.read('export', request)).text();

  getActions: CognitiveLoadApi['getActions'] = (request, options) =>
    this.#http.get('actions', request, options);

  createAction: CognitiveLoadApi['createAction'] = async action =>
    (await this.#http.write('POST', 'actions', action)).json();

  changeAction: CognitiveLoadApi['changeAction'] = async (action, change) =>
    (await this.#http.write('PATCH', `actions/${id(action)}`, change)).json();

  getSignals: CognitiveLoadApi['getSignals'] = (request, options) =>
    this.#http.get('signals', request, options);

  getServiceOnboarding: CognitiveLoadApi['getServiceOnboarding'] = (
    request,
    options,
  ) => this.#http.get('onboarding/services', request, options);

  getOnboarding: CognitiveLoadApi['getOnboarding'] = (entityRef, options) => {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = [kind, namespace, name].map(id).join('/');
    return this.#http.get(`onboarding/${path}`, {}, options);
  };

  getPlatformAdoption: CognitiveLoadApi['getPlatformAdoption'] = options =>
    this.#http.get('adoption', {}, options);

  getTickets: CognitiveLoadApi['getTickets'] = (request, options) =>
    this.#http.get('tickets', request, options);

  getSlos: CognitiveLoadApi['getSlos'] = options =>
    this.#http.get('slos', {}, options);

  getDefinitions: CognitiveLoadApi['getDefinitions'] = options =>
    this.#http.get('definitions', {}, options);

  getDefinition: CognitiveLoadApi['getDefinition'] = (key, version, options) =>
    this.#http.get(`definitions/${id(key)}/${version}`, {}, options);

  createDefinition: CognitiveLoadApi['createDefinition'] = async definition => {
    await this.#http.write('POST', 'definitions', definition);
  };

  createWave: CognitiveLoadApi['createWave'] = async wave =>
    (await this.#http.write('POST', 'waves', wave)).json();

  changeWave: CognitiveLoadApi['changeWave'] = async (wave, change) =>
    (await this.#http.write('PUT', `waves/${id(wave)}`, change)).json();

  deleteWave: CognitiveLoadApi['deleteWave'] = async wave => {
    await this.#http.send(`waves/${id(wave)}`, { method: 'DELETE' });
  };

  getAudience: CognitiveLoadApi['getAudience'] = (wave, options) =>
    this.#http.get(`waves/${id(wave)}/audience`, {}, options);

  openWave: CognitiveLoadApi['openWave'] = async wave => {
    await this.#http.write('POST', `waves/${id(wave)}/open`);
  };

  remindWave: CognitiveLoadApi['remindWave'] = async wave => {
    await this.#http.write('POST', `waves/${id(wave)}/remind`);
  };

  closeWave: CognitiveLoadApi['closeWave'] = async wave => {
    await this.#http.write('POST', `waves/${id(wave)}/close`);
  };

  voidWave: CognitiveLoadApi['voidWave'] = async wave => {
    await this.#http.write('POST', `waves/${id(wave)}/void`);
  };

  getHealth: CognitiveLoadApi['getHealth'] = (wave, options) =>
    this.#http.get(`waves/${id(wave)}/health`, {}, options);
}
