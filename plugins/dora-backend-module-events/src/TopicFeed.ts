import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import type { EventParams, EventsService } from '@backstage/plugin-events-node';
import type { DoraFeed, DoraInbox } from '@boardwalk/plugin-dora-node';
import { setTimeout as wait } from 'node:timers/promises';
import { toRequest } from './toRequest';
import type { Topic } from './topics';

/** Pauses between tries to store an event while the database is away. */
const PAUSE_MS = { first: 500, longest: 30_000 };
/**
 * Events that are held meanwhile. Some modules of brokers do not wait for us:
 * without a limit, they would fill the memory.
 */
const MOST_HELD = 1_000;

/** Hands events of topics over, and answers for each when it is committed. */
export class TopicFeed implements DoraFeed {
  readonly id = 'events';
  readonly #events: EventsService;
  readonly #topics: ReadonlyMap<string, Topic>;
  readonly #logger: LoggerService;
  readonly #pauseMs: typeof PAUSE_MS;
  readonly #mostHeld: number;
  readonly #stop = new AbortController();
  #held = 0;

  static create(options: {
    events: EventsService;
    topics: Topic[];
    logger: LoggerService;
    pauseMs?: typeof PAUSE_MS;
    mostHeld?: number;
  }): TopicFeed {
    return new TopicFeed(options);
  }

  private constructor(options: {
    events: EventsService;
    topics: Topic[];
    logger: LoggerService;
    pauseMs?: typeof PAUSE_MS;
    mostHeld?: number;
  }) {
    this.#events = options.events;
    this.#topics = new Map(options.topics.map(one => [one.topic, one]));
    this.#logger = options.logger;
    this.#pauseMs = options.pauseMs ?? PAUSE_MS;
    this.#mostHeld = options.mostHeld ?? MOST_HELD;
  }

  async start(inbox: DoraInbox): Promise<void> {
    for (const { topic, source } of this.#topics.values())
      try {
        inbox.assertReadable(source);
      } catch (error) {
        throw new InputError(
          `dora.events.topics: '${topic}' cannot be taken in`,
          error,
        );
      }
    await this.#events.subscribe({
      id: 'dora-topics',
      topics: [...this.#topics.keys()],
      onEvent: params => this.#handOver(inbox, params),
    });
  }

  /** Gives up what is being tried again: it must not hold up the end of the backend. */
  stop(): void {
    this.#stop.abort();
  }

  async #handOver(inbox: DoraInbox, params: EventParams): Promise<void> {
    const topic = this.#topics.get(params.topic);
    if (!topic) return;
    if (this.#held >= this.#mostHeld)
      throw new Error(
        `An event of the topic '${topic.topic}' is lost: ${
          this.#held
        } others wait for the database already`,
      );
    this.#held += 1;
    try {
      await this.#store(inbox, topic, params);
    } finally {
      this.#held -= 1;
    }
  }

  /** The service only logs what a subscriber throws, so what fails is tried here. */
  async #store(
    inbox: DoraInbox,
    { headers, source, topic }: Topic,
    params: EventParams,
  ): Promise<void> {
    const { signal } = this.#stop;
    const request = toRequest(params, headers);
    let pause = this.#pauseMs.first;
    for (;;) {
      try {
        await inbox.receive(source, request);
        return;
      } catch (error) {
        if (signal.aborted) throw error;
        this.#logger.warn(
          `An event of the topic '${topic}' could not be stored; it is tried again in ${pause} ms`,
          isError(error) ? { reason: error.message } : {},
        );
        // Ends early when the backend does, and fails one last time then.
        await wait(pause, undefined, { signal, ref: false }).catch(() => {});
        pause = Math.min(2 * pause, this.#pauseMs.longest);
      }
    }
  }
}
