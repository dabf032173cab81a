import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { countCheck } from '../../database/operations/objectives';
import type { ObjectiveKey } from '../../domain/platform/objectives';

const FAST_MS = 500;
const PATIENCE_MS = 5_000;

/** Asks the portal a question as people do, and notes how it went. */
export class ObjectiveProbe {
  readonly #options: {
    knex: Knex;
    auth: AuthService;
    discovery: DiscoveryService;
    now: () => Date;
  };

  static create(options: {
    knex: Knex;
    auth: AuthService;
    discovery: DiscoveryService;
    now: () => Date;
  }): ObjectiveProbe {
    return new ObjectiveProbe(options);
  }

  private constructor(options: {
    knex: Knex;
    auth: AuthService;
    discovery: DiscoveryService;
    now: () => Date;
  }) {
    this.#options = options;
  }

  async check(): Promise<void> {
    const { knex, now } = this.#options;
    const day = now().toISOString().slice(0, 10);
    const took = await this.#ask();
    const note = (key: ObjectiveKey, good: boolean) =>
      countCheck(knex, { key, day, good });
    await note('catalog-available', took !== null);
    await note('catalog-fast', took !== null && took <= FAST_MS);
  }

  /** Milliseconds; null without an answer. */
  async #ask(): Promise<number | null> {
    const { auth, discovery } = this.#options;
    const [baseUrl, { token }] = await Promise.all([
      discovery.getBaseUrl('catalog'),
      auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId: 'catalog',
      }),
    ]);
    const start = performance.now();
    try {
      const response = await fetch(`${baseUrl}/entities/by-query?limit=20`, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await response.arrayBuffer();
      return response.ok ? performance.now() - start : null;
    } catch {
      return null;
    }
  }
}
