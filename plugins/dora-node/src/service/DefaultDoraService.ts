import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  DoraEventInput,
  IngestResult,
  RejectedEvent,
} from '@boardwalk/plugin-dora-common';
import { RejectedEventsError } from './RejectedEventsError';
import { splitBatches } from './splitBatches';
import type { DoraService, ReportResult } from './types';

/** Reports over HTTP, wherever the `dora` plugin runs. */
export class DefaultDoraService implements DoraService {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): DefaultDoraService {
    return new DefaultDoraService(options);
  }

  private constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  async report(
    events: DoraEventInput[],
    options: { credentials?: BackstageCredentials } = {},
  ): Promise<ReportResult> {
    const stored: ReportResult = { accepted: 0, duplicates: 0 };
    const rejected: RejectedEvent[] = [];
    for (const { first, lines } of splitBatches(events)) {
      const result = await this.#send(lines, options.credentials);
      stored.accepted += result.accepted;
      stored.duplicates += result.duplicates;
      for (const { index, error } of result.rejected)
        rejected.push({ index: first + index, error });
    }
    if (rejected.length) throw new RejectedEventsError(rejected, stored);
    return stored;
  }

  async #send(
    lines: string[],
    credentials?: BackstageCredentials,
  ): Promise<IngestResult> {
    const [baseUrl, { token }] = await Promise.all([
      this.#discovery.getBaseUrl('dora'),
      this.#auth.getPluginRequestToken({
        onBehalfOf:
          credentials ?? (await this.#auth.getOwnServiceCredentials()),
        targetPluginId: 'dora',
      }),
    ]);
    const response = await fetch(`${baseUrl}/v1/events`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/x-ndjson',
      },
      body: lines.join('\n'),
    });
    if (response.ok) return response.json();
    // When all events are wrong, the error carries the same list.
    const copy = response.clone();
    if (response.status === 400) {
      const body = await response.json().catch(() => undefined);
      if (body?.rejected?.length) return body;
    }
    throw await ResponseError.fromResponse(copy);
  }
}
