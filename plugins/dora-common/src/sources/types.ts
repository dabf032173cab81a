import type { DoraEvent } from '../events/types';
import type { DoraPage } from '../metrics/lists';

/** pending until it is tried, done as facts, of no interest, or unreadable. */
export const DELIVERY_STATES = ['pending', 'done', 'ignored', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Something ready to copy. */
export interface SetupSnippet {
  /** What it is and where it goes. */
  title: string;
  language: 'yaml' | 'sh' | 'json';
  /** `WEBHOOK_URL` in it stands for the address of the webhook. */
  text: string;
}

/** How a tool is made to report, in words for platform engineers. */
export interface SourceSetup {
  /** What to do at the tool, in order; `WEBHOOK_URL` stands for the address of the webhook. */
  steps: string[];
  snippets: SetupSnippet[];
}

/** A tool that reports, or could. Moments are ISO 8601, UTC. */
export interface SourceSummary {
  id: string;
  title: string;
  /** Path of its webhook; absent for a sender that is known by its events only. */
  webhook?: string;
  /** Whether its webhook has a secret, and so answers; absent without a webhook. */
  configured?: boolean;
  /** Absent where the source tells nothing about it. */
  setup?: SourceSetup;
  /** Whether it can make a delivery to try itself out with. */
  testable?: boolean;
  /** When its first event arrived. */
  firstEventAt?: string;
  lastDeliveryAt?: string;
  /** Deliveries that are kept, by state. */
  deliveries?: Record<DeliveryState, number>;
}

/** Answer of `GET /sources`. */
export interface SourcesAnswer {
  items: SourceSummary[];
  /** Reporting over HTTP, without a webhook. */
  events: {
    /** Path to send events to. */
    path: string;
    /** Tokens of the configuration that may report events and do nothing else. */
    tokens: number;
  };
}

/** Answer of `POST /sources/:id/test`: what a made-up delivery would have become. */
export interface SourceTestAnswer {
  source: string;
  /** Whether its signature, made with a configured secret, was accepted. */
  verified: boolean;
  /** Kind of the delivery, in the source's own words. */
  eventType: string;
  /** The delivery, as text. */
  body: string;
  /** Events that it stands for; none was stored. */
  events: DoraEvent[];
  /** Why there are none; absent when there are. */
  reason?: string;
}

/** A delivery of a webhook as lists show it. Moments are ISO 8601, UTC. */
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

/** Answer of `GET /deliveries/:id`. */
export interface DeliveryAnswer extends DeliverySummary {
  headers: Record<string, string>;
  /** As text; bytes that are none are replaced. */
  body: string;
}

/** Answer of `GET /deliveries`. */
export type DeliveriesAnswer = DoraPage<DeliverySummary>;

/** Somebody who is told what the engine learns. Moments are ISO 8601, UTC. */
export interface SinkSummary {
  id: string;
  title: string;
  /** How many messages wait. */
  waiting: number;
  /** Since when the oldest of them waits; absent when none does. */
  waitingSince?: string;
  /** How many it refused for good. */
  refused: number;
  /** Until when it is left alone, as it took nothing; absent while it does. */
  pausedUntil?: string;
  /** Why it took nothing; absent when it last took something. */
  error?: string;
  /** When it last took something. */
  sentAt?: string;
}

/** Answer of `GET /sinks`. */
export interface SinksAnswer {
  items: SinkSummary[];
}

/** A message that a sink refused for good. Moments are ISO 8601, UTC. */
export interface RefusedMessage {
  id: string;
  /** What happened, in the sink's own words. */
  kind: string;
  subject: string;
  occurredAt: string;
  /** The event that it comes from, without its changes. */
  event: DoraEvent;
  attempts: number;
  /** What the sink said. */
  reason: string;
  refusedAt: string;
}

/** Answer of `GET /sinks/:id/refused`. */
export type RefusedMessagesAnswer = DoraPage<RefusedMessage>;
