import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { OnboardingReport } from '@boardwalk/plugin-cognitive-load-common';
import type { OnboardingService } from './types';

/** Reports over HTTP, wherever the `cognitive-load` plugin runs. */
export class HttpOnboardingService implements OnboardingService {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): HttpOnboardingService {
    return new HttpOnboardingService(options);
  }

  private constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async record(
    report: OnboardingReport,
    options: { credentials?: BackstageCredentials } = {},
  ): Promise<void> {
    await this.#send('POST', report, options.credentials);
  }

  async withdraw(
    entityRef: string,
    options: { credentials?: BackstageCredentials } = {},
  ): Promise<void> {
    await this.#send('DELETE', { entityRef }, options.credentials);
  }

  async #send(
    method: string,
    body: object,
    credentials: BackstageCredentials | undefined,
  ): Promise<void> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('cognitive-load'),
      this.#auth.getPluginRequestToken({
        onBehalfOf:
          credentials ?? (await this.#auth.getOwnServiceCredentials()),
        targetPluginId: 'cognitive-load',
      }),
    ]);
    const response = await fetch(`${baseUrl}/v1/onboarding/milestones`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
  }
}
