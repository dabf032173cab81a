import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type { RepositoryName } from '@boardwalk/plugin-git-common';
import { PluginHttp } from '@boardwalk/ui';
import type { GitApi } from './GitApi';

const segment = encodeURIComponent;

const pathOf = ({ namespace, name }: RepositoryName, rest: string) =>
  `repositories/${segment(namespace)}/${segment(name)}${rest && `/${rest}`}`;

/** Asks the Git host over HTTP. */
export class GitClient implements GitApi {
  readonly #http: PluginHttp;

  constructor(deps: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#http = new PluginHttp('git', deps);
  }

  getRepositories: GitApi['getRepositories'] = (request, options) =>
    this.#http.get('repositories', request, options);

  getRepository: GitApi['getRepository'] = (repository, options) =>
    this.#http.get(pathOf(repository, ''), {}, options);

  getBranches: GitApi['getBranches'] = (repository, options) =>
    this.#items(pathOf(repository, 'branches'), options);

  deleteBranch: GitApi['deleteBranch'] = async (repository, branch) => {
    const path = pathOf(repository, `branches/${segment(branch)}`);
    await this.#http.send(path, { method: 'DELETE' });
  };

  getTags: GitApi['getTags'] = (repository, options) =>
    this.#items(pathOf(repository, 'tags'), options);

  getTree: GitApi['getTree'] = (repository, request, options) =>
    this.#http.get(pathOf(repository, 'tree'), request, options);

  getBlob: GitApi['getBlob'] = (repository, request, options) =>
    this.#http.get(pathOf(repository, 'blob'), request, options);

  getRaw: GitApi['getRaw'] = async (repository, request) =>
    (await this.#http.read(pathOf(repository, 'raw'), request)).blob();

  getCommits: GitApi['getCommits'] = (repository, request, options) =>
    this.#http.get(pathOf(repository, 'commits'), request, options);

  getCommit: GitApi['getCommit'] = (repository, sha, options) =>
    this.#http.get(pathOf(repository, `commits/${segment(sha)}`), {}, options);

  compare: GitApi['compare'] = (repository, request, options) =>
    this.#http.get(pathOf(repository, 'compare'), request, options);

  merge: GitApi['merge'] = async (repository, request) => {
    const path = pathOf(repository, 'merge');
    const answer = await this.#http.write('POST', path, request);
    return (await answer.json()).commit;
  };

  getTokens: GitApi['getTokens'] = options => this.#items('tokens', options);

  createToken: GitApi['createToken'] = async token =>
    (await this.#http.write('POST', 'tokens', token)).json();

  revokeToken: GitApi['revokeToken'] = async id => {
    await this.#http.send(`tokens/${segment(id)}`, { method: 'DELETE' });
  };

  async #items<T>(
    path: string,
    options?: { signal?: AbortSignal },
  ): Promise<T[]> {
    const { items } = await this.#http.get<{ items: T[] }>(path, {}, options);
    return items;
  }
}
