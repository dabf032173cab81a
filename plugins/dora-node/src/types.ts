import type {
  DoraEventInput,
  SourceSetup,
} from '@boardwalk/plugin-dora-common';

/** One request to the webhook of a source, as it came. */
export interface WebhookRequest {
  /** Lower-case names. */
  headers: Readonly<Record<string, string | undefined>>;
  /** Raw bytes. Signatures are made over them, never over parsed JSON. */
  body: Buffer;
}

/** A delivery that was stored: the headers that the source asked for, and the body. */
export interface WebhookDelivery extends WebhookRequest {
  eventType: string;
  receivedAt: Date;
}

/** What a delivery means: events, or why it is of no interest. */
export type WebhookOutcome = { events: DoraEventInput[] } | { ignored: string };

/** What is needed to read deliveries of a source, wherever they come from. */
export type DeliveryReader = Pick<
  DoraWebhookSource,
  'id' | 'headers' | 'eventType' | 'deliveryKey' | 'translate'
>;

/** A source as people see it, whether it has a secret or not. */
export interface WebhookSourceDescription {
  readonly id: string;
  /** Name for people. */
  readonly title: string;
  /** How the tool is made to report. */
  readonly setup: SourceSetup;
}

/**
 * A tool that reports by webhook. Each is a small module: it verifies, names
 * and translates; storing, retrying and replaying are the engine's.
 */
export interface DoraWebhookSource {
  /**
   * Last part of the webhook's address, and `source` of its events, such as
   * `github`. An event that must stand beside another one of the same id, and
   * not replace it, adds a suffix: `github:pull-requests`.
   */
  readonly id: string;
  /** Name for people. */
  readonly title: string;
  /** Headers to keep with a delivery, lower case; never those that carry credentials. */
  readonly headers: readonly string[];
  /**
   * Whether the request comes from the source: a signature over the raw bytes or
   * a token, compared in constant time, against every active secret.
   */
  verify(request: WebhookRequest): boolean;
  /** Kind of the delivery in the source's own words; empty when it says none. */
  eventType(request: WebhookRequest): string;
  /** The same for redeliveries of the same thing, different for all else. */
  deliveryKey(request: WebhookRequest): string;
  /**
   * Translates a verified delivery. Pure: the same delivery gives the same events.
   * Throws an error with a message for platform engineers when it cannot be read;
   * the delivery is then kept as a dead letter and can be replayed.
   */
  translate(delivery: WebhookDelivery): WebhookOutcome;
  /**
   * A deployment of something made up, at that moment, as the tool would send it
   * and signed with a secret of ours. People try the source out with it; nothing
   * of it is stored.
   */
  sample?(now: Date): WebhookRequest;
}
