import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type {
  DoraSink,
  OutgoingMessage,
  SendOutcome,
  SinkMessage,
} from '@boardwalk/plugin-dora-node';
import { planMessages } from './planMessages';
import { post } from './post';
import type { CdeventsSinkSettings } from './sinkSettings';
import { toCDEvent } from './toCDEvent';
import { toRequest } from './toRequest';

/** Sends what the engine learns on as CDEvents, as CloudEvents over HTTP. */
export class CdeventsSink implements DoraSink {
  readonly id = 'cdevents';
  readonly title = 'CDEvents';
  readonly #settings: CdeventsSinkSettings;

  static create(settings: CdeventsSinkSettings): CdeventsSink {
    return new CdeventsSink(settings);
  }

  private constructor(settings: CdeventsSinkSettings) {
    this.#settings = settings;
  }

  get maxAgeMs(): number {
    return this.#settings.maxAgeMs;
  }

  plan(event: DoraEvent): SinkMessage[] {
    return planMessages(event, this.#settings);
  }

  async send(
    message: OutgoingMessage,
    signal: AbortSignal,
  ): Promise<SendOutcome> {
    const { headers, mode, source, url } = this.#settings;
    const request = toRequest(toCDEvent(message, source), mode);
    return post(
      url,
      { ...request, headers: { ...headers, ...request.headers } },
      signal,
    );
  }
}
