import { InputError, isError } from '@backstage/errors';
import {
  hasCredentials,
  type DoraWebhookSource,
  type WebhookDelivery,
  type WebhookOutcome,
  type WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import { createHash } from 'node:crypto';
import { readCDEvent } from './cdEvent';
import { readCloudEvents, type CloudEvent } from './cloudEvents';
import { sampleService } from './sampleService';
import type { CdeventsSettings } from './settings';
import { translateAny } from './subjects';
import type { Meaning } from './subjects/types';

interface CreateOptions {
  secrets: string[];
  settings: CdeventsSettings;
  /** How this portal calls itself in what it sends on; undefined when it sends nothing. */
  ownOrigin?: string;
}

/** CDEvents of any version, as CloudEvents over HTTP: structured, batched or binary. */
export class CdeventsWebhookSource implements DoraWebhookSource {
  readonly id = 'cdevents';
  readonly title = 'CDEvents';
  readonly headers = [
    'content-type',
    'ce-specversion',
    'ce-id',
    'ce-source',
    'ce-type',
  ];
  readonly #secrets: readonly string[];
  readonly #settings: CdeventsSettings;
  readonly #ownOrigin: string | undefined;

  static create(options: CreateOptions): CdeventsWebhookSource {
    return new CdeventsWebhookSource(options);
  }

  private constructor({ ownOrigin, secrets, settings }: CreateOptions) {
    this.#secrets = secrets;
    this.#settings = settings;
    this.#ownOrigin = ownOrigin;
  }

  /** Neither CDEvents nor CloudEvents say how a sender proves who it is. */
  verify(request: WebhookRequest): boolean {
    return hasCredentials(request, this.#secrets);
  }

  eventType(request: WebhookRequest): string {
    const events = readCloudEvents(request);
    return events.length === 1 ? events[0].type : `batch of ${events.length}`;
  }

  /** Source and id tell a CloudEvent apart, whichever way it is sent. */
  deliveryKey(request: WebhookRequest): string {
    const keys = readCloudEvents(request).map(({ source, id }) =>
      JSON.stringify([source, id]),
    );
    return createHash('sha256').update(keys.join()).digest('hex');
  }

  translate(delivery: WebhookDelivery): WebhookOutcome {
    const cloudEvents = readCloudEvents(delivery);
    const meanings = cloudEvents.map((event, index) =>
      this.#meaningOf(event, cloudEvents.length > 1 ? index : undefined),
    );
    const events = meanings.flatMap(one => ('ignored' in one ? [] : one));
    if (events.length) return { events };
    const [first] = meanings;
    return {
      ignored:
        first && 'ignored' in first ? first.ignored : 'The batch is empty',
    };
  }

  sample(now: Date): WebhookRequest {
    return sampleService(this.#secrets[0], now);
  }

  /** @param place - in a batch, first is 0 */
  #meaningOf(cloudEvent: CloudEvent, place: number | undefined): Meaning {
    try {
      const event = readCDEvent(cloudEvent);
      // A broker hands to us what we sent to it.
      return event.source === this.#ownOrigin
        ? { ignored: 'This portal has sent the event itself' }
        : translateAny(event, this.#settings);
    } catch (error) {
      if (place === undefined || !isError(error)) throw error;
      throw new InputError(`Event ${place} of the batch: ${error.message}`);
    }
  }
}
