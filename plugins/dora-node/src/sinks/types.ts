import type { DoraEvent } from '@boardwalk/plugin-dora-common';

/** One thing that a sink is told. */
export interface SinkMessage {
  /** What happened, in the sink's own words, such as `incident.detected`. */
  kind: string;
  /**
   * The same whenever the same thing is planned again, and different for all
   * else: no sink gets a key twice, but for what was on its way when a backend
   * was killed.
   */
  key: string;
  /** What it is about. Messages of one subject are sent in order. */
  subject: string;
  /** When it happened, ISO 8601. */
  at: string;
}

/** A message whose turn it is. */
export interface OutgoingMessage extends SinkMessage {
  /** The event that it comes from; lists of changes are left out. */
  event: DoraEvent;
  /** Entity that the name of the service stands for; undefined while none does. */
  serviceRef?: string;
  /** For deployments: whether an earlier one to that environment had succeeded. */
  deployedBefore: boolean;
}

/** How sending went where the sink answered: the message was taken, or refused for good. */
export type SendOutcome = { sent: true } | { refused: string };

/**
 * The sink cannot be reached or takes nothing at the moment. All that waits for
 * it goes on waiting.
 */
export class SinkUnavailableError extends Error {
  name = 'SinkUnavailableError' as const;
  /** How long the sink asked to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(message: string, options: { retryAfterMs?: number } = {}) {
    super(message);
    this.retryAfterMs = options.retryAfterMs;
  }
}

/**
 * Somebody who is told what the engine learns. A sink plans and sends; keeping,
 * ordering and trying again are the engine's.
 */
export interface DoraSink {
  /** Lower-case letters, digits and dashes. */
  readonly id: string;
  /** Name for people. */
  readonly title: string;
  /** What lies further back is not sent, in milliseconds. */
  readonly maxAgeMs: number;
  /**
   * What a new or newer event is worth telling; nothing for what the sink does
   * not want. Pure and fast: it runs while the event is being written.
   */
  plan(event: DoraEvent): SinkMessage[];
  /**
   * Sends one message. Throws a {@link SinkUnavailableError} when that may work
   * later.
   */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<SendOutcome>;
}
