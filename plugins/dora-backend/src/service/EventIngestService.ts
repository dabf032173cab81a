import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  parseEvent,
  type DoraEvent,
  type IngestResult,
} from '@boardwalk/plugin-dora-common';
import type { EventWriter } from './EventWriter';
import { IngestInterruptedError } from './IngestInterruptedError';

/** One event as it came, or why it could not even be read. */
export type EventInput = { bytes: number } & (
  | { value: unknown; error?: undefined }
  | { value?: undefined; error: string }
);

/** How much is written in one transaction. */
const CHUNK = { events: 1_000, bytes: 4_000_000 };
const LISTED_REJECTIONS = 1_000;
/** Beyond, the sender is plainly wrong, and reading on helps nobody. */
const MOST_REJECTIONS = 100_000;

/** Takes in events of any number, and holds only few of them at a time. */
export class EventIngestService {
  readonly #writer: EventWriter;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  readonly #chunkEvents: number;
  readonly #onStored: (accepted: number, duplicates: number) => void;

  static create(options: {
    writer: EventWriter;
    logger: LoggerService;
    now?: () => number;
    /** Told after each commit. */
    onStored?: (accepted: number, duplicates: number) => void;
    /** Most events in one transaction. Larger ones are faster, but others wait longer. */
    chunkEvents?: number;
  }): EventIngestService {
    return new EventIngestService(options);
  }

  private constructor(options: {
    writer: EventWriter;
    logger: LoggerService;
    now?: () => number;
    onStored?: (accepted: number, duplicates: number) => void;
    chunkEvents?: number;
  }) {
    this.#writer = options.writer;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
    this.#chunkEvents = options.chunkEvents ?? CHUNK.events;
    this.#onStored = options.onStored ?? (() => {});
  }

  /**
   * Checks events and writes the good ones, each chunk in a transaction of its
   * own. What it counts is committed. When it ends early, what was committed by
   * then stays, and all may be sent again.
   */
  async ingest(
    inputs: AsyncIterable<EventInput> | Iterable<EventInput>,
    options: { dryRun: boolean },
  ): Promise<IngestResult> {
    const result: IngestResult = { accepted: 0, duplicates: 0, rejected: [] };
    let rejected = 0;
    let index = 0;
    let chunk: DoraEvent[] = [];
    let bytes = 0;
    const flush = async () => {
      const events = chunk;
      chunk = [];
      bytes = 0;
      if (!events.length) return;
      const stored = options.dryRun
        ? { accepted: events.length, duplicates: 0 }
        : await this.#write(events);
      result.accepted += stored.accepted;
      result.duplicates += stored.duplicates;
    };

    try {
      for await (const input of inputs) {
        const { event, error } = input.error
          ? { error: input.error }
          : parseEvent(input.value, { now: this.#now() });
        if (event) {
          chunk.push(event);
          bytes += input.bytes;
        } else {
          rejected += 1;
          if (rejected <= LISTED_REJECTIONS)
            result.rejected.push({ index, error: error ?? '' });
          if (rejected > MOST_REJECTIONS)
            throw new InputError(
              `More than ${MOST_REJECTIONS} events are wrong. Event ${result.rejected[0].index}: ${result.rejected[0].error}`,
            );
        }
        index += 1;
        if (chunk.length >= this.#chunkEvents || bytes >= CHUNK.bytes)
          await flush();
      }
      await flush();
    } catch (error) {
      throw result.accepted + result.duplicates > 0 && !options.dryRun
        ? new IngestInterruptedError(error, result)
        : error;
    }
    return rejected > LISTED_REJECTIONS
      ? { ...result, rejectedTotal: rejected }
      : result;
  }

  async #write(events: DoraEvent[]) {
    try {
      const stored = await this.#writer.write(events);
      this.#onStored(stored.accepted, stored.duplicates);
      return stored;
    } catch (error) {
      // The database's own words may hold data and SQL: they stay in the log.
      this.#logger.error('Events could not be stored', error as Error);
      throw new ServiceUnavailableError(
        'The events could not be stored; send them again',
      );
    }
  }
}
