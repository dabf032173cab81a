import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';

/** Asks the embedded Git host over HTTP. */
export class EmbeddedRepositories {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: { auth: AuthService; discovery: DiscoveryService }) {
    return new EmbeddedRepositories(options);
  }

  private constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async exists(
    { namespace, name }: { namespace: string; name: string },
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('git'),
      this.#auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'git',
      }),
    ]);
    const response = await fetch(
      `${baseUrl}/v1/repositories/${namespace}/${name}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    if (response.status === 404) return false;
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return true;
  }
}
