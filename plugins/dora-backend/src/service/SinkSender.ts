import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { replaceControlCharacters } from '@boardwalk/plugin-dora-common';
import {
  SinkUnavailableError,
  type DoraSink,
  type SendOutcome,
} from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { endRefused, endSent } from '../database/operations/sinks/endMessage';
import { holdSink, releaseSink } from '../database/operations/sinks/holdSink';
import { pauseSink } from '../database/operations/sinks/pauseSink';
import {
  loadMessages,
  type LoadedMessage,
} from '../database/queries/sinks/loadMessages';

/**
 * A backend has a sink for this long at a time. No message is begun in the last
 * part of it, so that what was begun ends before another backend may take over.
 */
const HELD = { seconds: 60, beginWithinMs: 30_000, sendMs: 15_000 };
const BATCH = 200;
/** Subjects that are sent at the same time. */
const LANES = 8;

/** Sends what waits for one sink. */
export class SinkSender {
  readonly #knex: Knex;
  readonly #sink: DoraSink;
  readonly #logger: LoggerService;
  readonly #holder = randomUUID();

  static create(options: {
    knex: Knex;
    sink: DoraSink;
    logger: LoggerService;
  }): SinkSender {
    return new SinkSender(options);
  }

  private constructor(options: {
    knex: Knex;
    sink: DoraSink;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#sink = options.sink;
    this.#logger = options.logger;
  }

  get id(): string {
    return this.#sink.id;
  }

  /**
   * Sends a batch. One backend at a time does; what was on its way when that was
   * killed is sent again. Throws when the database cannot be reached, never
   * because of the sink.
   *
   * @returns whether there may be more to send at once
   */
  async step(signal: AbortSignal): Promise<boolean> {
    const knex = this.#knex;
    const sink = this.#sink.id;
    const beginUntil = performance.now() + HELD.beginWithinMs;
    const [waiting] = await loadMessages(knex, { sink, limit: 1 });
    if (!waiting) return false;
    const holder = this.#holder;
    if (!(await holdSink(knex, { sink, holder, seconds: HELD.seconds })))
      return false;
    try {
      const messages = await loadMessages(knex, { sink, limit: BATCH });
      return await this.#sendAll(
        messages,
        () => !signal.aborted && performance.now() < beginUntil,
      );
    } finally {
      await releaseSink(knex, { sink, holder });
    }
  }

  async #sendAll(
    messages: LoadedMessage[],
    mayBegin: () => boolean,
  ): Promise<boolean> {
    const queues = bySubject(messages);
    let problem: unknown;
    const lane = async () => {
      for (let queue = queues.shift(); queue; queue = queues.shift())
        for (const message of queue) {
          if (problem !== undefined || !mayBegin()) return;
          try {
            await this.#sendOne(message);
          } catch (error) {
            problem ??= error;
            return;
          }
        }
    };
    // All of them end before the sink is let go.
    await Promise.all(Array.from({ length: LANES }, lane));
    if (problem === undefined) return messages.length > 0;
    if (!(problem instanceof SinkUnavailableError)) throw problem;
    await this.#pause(problem);
    return false;
  }

  async #sendOne(message: LoadedMessage): Promise<void> {
    const outcome = await this.#send(message);
    if ('sent' in outcome) {
      await endSent(this.#knex, { id: message.id, sink: this.#sink.id });
      return;
    }
    // It may quote the answer, whatever that holds.
    const reason = replaceControlCharacters(outcome.refused, ' ');
    this.#logger.warn(
      `The sink ${this.#sink.id} refused ${message.kind} of ${
        message.subject
      }: ${reason}`,
    );
    await endRefused(this.#knex, { id: message.id, reason });
  }

  async #send({ id: _id, ...message }: LoadedMessage): Promise<SendOutcome> {
    try {
      return await this.#sink.send(message, AbortSignal.timeout(HELD.sendMs));
    } catch (error) {
      if (error instanceof SinkUnavailableError) throw error;
      // A mistake of ours: what waits behind it must not wait for ever.
      this.#logger.error(
        `The sink ${this.#sink.id} could not send ${message.kind} of ${
          message.subject
        }`,
        isError(error) ? error : undefined,
      );
      return {
        refused: 'It could not be sent; the log of the backend says why',
      };
    }
  }

  async #pause(problem: SinkUnavailableError): Promise<void> {
    const reason = replaceControlCharacters(problem.message, ' ');
    this.#logger.warn(
      `Nothing can be sent to the sink ${
        this.#sink.id
      } at the moment, all waits: ${reason}`,
    );
    await pauseSink(this.#knex, {
      sink: this.#sink.id,
      reason,
      retryAfterMs: problem.retryAfterMs,
    });
  }
}

/** In the order of what was learned first about each. */
function bySubject(messages: LoadedMessage[]): LoadedMessage[][] {
  const queues = new Map<string, LoadedMessage[]>();
  for (const message of messages) {
    const queue = queues.get(message.subject);
    if (queue) queue.push(message);
    else queues.set(message.subject, [message]);
  }
  return [...queues.values()];
}
