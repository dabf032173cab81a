import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { CompoundEntityRef } from '@backstage/catalog-model';
import { ResponseError, ServiceUnavailableError } from '@backstage/errors';

export type SyncOutcome =
  | { state: 'built' | 'unchanged' }
  | { state: 'failed'; message: string };

const EVENT = /^event: (\w+)\ndata: (.*)$/gm;

/** Asks the TechDocs plugin for a build as the reader does, so that both keep one record of what is built. */
export class TechdocsSyncClient {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async sync(ref: CompoundEntityRef): Promise<SyncOutcome> {
    const base = await this.#discovery.getBaseUrl('techdocs');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'techdocs',
    });
    const path = [ref.namespace, ref.kind, ref.name].map(encodeURIComponent);
    const response = await fetch(`${base}/sync/${path.join('/')}`, {
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'text/event-stream',
        // The TechDocs plugin leaves a listener on the connection of each answer;
        // on one that is used again they would gather.
        Connection: 'close',
      },
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return readOutcome(await response.text());
  }
}

/** Reads the stream of events that a build ends with. */
export function readOutcome(stream: string): SyncOutcome {
  for (const [, event, data] of stream.matchAll(EVENT)) {
    if (event === 'error')
      return { state: 'failed', message: JSON.parse(data) };
    if (event === 'finish')
      return { state: JSON.parse(data).updated ? 'built' : 'unchanged' };
  }
  // The backend stops, or the connection broke: that says nothing about the docs.
  throw new ServiceUnavailableError('The build ended without an answer');
}
