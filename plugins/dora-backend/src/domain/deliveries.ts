/** pending until it is tried, done as facts, of no interest, or unreadable. */
export const DELIVERY_STATES = ['pending', 'done', 'ignored', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A delivery as lists show it. Moments are ISO, UTC. */
export interface DeliverySummary {
  id: string;
  source: string;
  deliveryKey: string;
  eventType: string;
  state: DeliveryState;
  attempts: number;
  /** Why it is dead or ignored. */
  reason?: string;
  /** How many events came out of it. */
  events?: number;
  bytes: number;
  receivedAt: string;
  processedAt?: string;
}

export interface Delivery extends DeliverySummary {
  headers: Record<string, string>;
  body: Buffer;
}

/** A tool that reports, or could. */
export interface SourceSummary {
  id: string;
  title: string;
  /** Path of its webhook; absent for a sender that is known by its events only. */
  webhook?: string;
  /** When its first event arrived. */
  firstEventAt?: string;
  lastDeliveryAt?: string;
  deliveries?: Record<DeliveryState, number>;
}
