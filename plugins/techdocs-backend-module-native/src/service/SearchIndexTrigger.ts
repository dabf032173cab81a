import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';

/** Starts the search plugin's own indexing task for docs before its time. */
export class SearchIndexTrigger {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async trigger(): Promise<void> {
    const base = await this.#discovery.getBaseUrl('search');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'search',
    });
    const response = await fetch(
      `${base}/.backstage/scheduler/v1/tasks/search_index_techdocs/trigger`,
      {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
      },
    );
    // 404: no TechDocs search here. 409: it is running already, and the next round asks again.
    if (response.status === 409)
      throw new Error('The docs index is being written');
    if (!response.ok && response.status !== 404)
      throw await ResponseError.fromResponse(response);
  }
}
