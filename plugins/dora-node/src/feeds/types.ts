import type { WebhookRequest } from '../types';

/** Where a feed hands over what it gets. */
export interface DoraInbox {
  /** Throws unless deliveries of the source can be read; to ask once, at the start. */
  assertReadable(sourceId: string): void;
  /**
   * Stores a delivery whose sender the feed vouches for: no signature is looked
   * at. It is committed when this returns, and becomes events soon after; what
   * cannot be read becomes a dead letter. Throws when it cannot be stored; hand
   * it over again then. One that came before does no harm.
   */
  receive(sourceId: string, request: WebhookRequest): Promise<void>;
}

/** A way in for deliveries that is no webhook, such as a broker. */
export interface DoraFeed {
  /** Name for messages. */
  readonly id: string;
  /** Begins to hand over. Called once, when the inbox is ready. */
  start(inbox: DoraInbox): Promise<void>;
}
