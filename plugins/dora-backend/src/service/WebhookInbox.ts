import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  replaceControlCharacters,
  type DoraEvent,
} from '@boardwalk/plugin-dora-common';
import type {
  DeliveryReader,
  DoraInbox,
  DoraWebhookSource,
  WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import {
  finishDelivery,
  finishTakenIn,
} from '../database/operations/deliveries/finishDelivery';
import {
  insertDeliveries,
  type NewDelivery,
} from '../database/operations/deliveries/insertDeliveries';
import { lockDeliveries } from '../database/operations/deliveries/lockDeliveries';
import { postponeDelivery } from '../database/operations/deliveries/postponeDelivery';
import { findDeliveries } from '../database/queries/queryDeliveries';
import { queryDueDeliveries } from '../database/queries/queryDueDeliveries';
import type { Delivery } from '../domain/deliveries';
import { restAfter } from '../domain/restAfter';
import type { EventWriter } from './EventWriter';
import { GroupCommit } from './GroupCommit';
import { readTrustedRequest, readWebhookRequest } from './readWebhookRequest';
import { translateDelivery, type NoEvents } from './translateDelivery';

/** Deliveries of up to so many bytes are committed together, so many at most. */
const TOGETHER = { bytes: 256_000, deliveries: 100 };
/** How much is turned into facts in one transaction. */
const BATCH = { bytes: 4_000_000, deliveries: 100 };

/** One delivery, and what became of it. */
export interface Received {
  /** Undefined when the same delivery came before. */
  id: number | undefined;
}

/** Takes deliveries of webhooks in, and turns them into facts. */
export class WebhookInbox {
  readonly #knex: Knex;
  readonly #sources: ReadonlyMap<string, DoraWebhookSource>;
  readonly #readerOf: (id: string) => DeliveryReader | undefined;
  readonly #writer: EventWriter;
  readonly #logger: LoggerService;
  readonly #group = GroupCommit.create(
    (deliveries: NewDelivery[]) => insertDeliveries(this.#knex, deliveries),
    TOGETHER.deliveries,
  );
  #working: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  readonly #ending = new AbortController();

  static create(options: {
    knex: Knex;
    /** Those whose webhook answers. */
    sources: ReadonlyMap<string, DoraWebhookSource>;
    /** What reads deliveries that come another way as well. Default: those sources. */
    readerOf?: (id: string) => DeliveryReader | undefined;
    writer: EventWriter;
    logger: LoggerService;
  }): WebhookInbox {
    return new WebhookInbox(options);
  }

  private constructor(options: {
    knex: Knex;
    sources: ReadonlyMap<string, DoraWebhookSource>;
    readerOf?: (id: string) => DeliveryReader | undefined;
    writer: EventWriter;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#sources = options.sources;
    this.#readerOf = options.readerOf ?? (id => options.sources.get(id));
    this.#writer = options.writer;
    this.#logger = options.logger;
  }

  /** Throws unless there is such a source; so nothing is read for one that is not there. */
  assertSource(sourceId: string): void {
    if (!this.#sources.has(sourceId))
      throw new NotFoundError(`No source '${sourceId}' is configured`);
  }

  /** Verifies and stores a delivery; it is committed when this returns. */
  async receive(sourceId: string, request: WebhookRequest): Promise<Received> {
    this.assertSource(sourceId);
    const source = this.#sources.get(sourceId)!;
    const read = readWebhookRequest(source, request, this.#logger);
    if (!read) {
      this.#logger.warn(
        `A delivery to the webhook of ${sourceId} was refused: its signature is wrong or missing (${request.body.length} bytes)`,
      );
      throw new AuthenticationError('The signature is wrong or missing');
    }
    return {
      id: await this.#store({ source: sourceId, ...read, body: request.body }),
    };
  }

  /** What a feed hands over. */
  get trusted(): DoraInbox {
    return {
      assertReadable: id => {
        this.#readable(id);
      },
      receive: (id, request) => this.#receiveTrusted(id, request),
    };
  }

  async #receiveTrusted(
    sourceId: string,
    request: WebhookRequest,
  ): Promise<void> {
    const read = readTrustedRequest(this.#readable(sourceId), request);
    const id = await this.#store({
      source: sourceId,
      ...read,
      body: request.body,
    });
    if (id !== undefined) this.wake();
  }

  #readable(sourceId: string): DeliveryReader {
    const reader = this.#readerOf(sourceId);
    if (!reader) throw new NotFoundError(`There is no source '${sourceId}'`);
    return reader;
  }

  async #store(delivery: NewDelivery): Promise<number | undefined> {
    try {
      const [id] =
        delivery.body.length <= TOGETHER.bytes
          ? await this.#group.write([delivery])
          : await insertDeliveries(this.#knex, [delivery]);
      return id;
    } catch (error) {
      // The database's own words may hold data and SQL: they stay in the log.
      this.#logger.error('A delivery could not be stored', error as Error);
      throw new ServiceUnavailableError(
        'The delivery could not be stored; send it again',
      );
    }
  }

  /**
   * Turns stored deliveries into facts, all of them or none, or says of each why
   * that is not possible. When one of them is somebody else's meanwhile, it is
   * left, and so are the others.
   *
   * @returns whether they are done with
   */
  async #process(ids: number[]): Promise<boolean> {
    const taken: Array<{ id: number; events: DoraEvent[] }> = [];
    for (const delivery of await findDeliveries(this.#knex, ids)) {
      if (delivery.state !== 'pending') continue;
      const id = Number(delivery.id);
      const translation = this.#translate(delivery);
      if ('events' in translation) taken.push({ id, ...translation });
      else await this.#finish(id, translation.end);
      if (this.#stopped) break;
    }
    if (!taken.length) return true;
    const events = taken.flatMap(one => one.events);
    // One transaction: either there are the facts and the deliveries are done, or neither.
    return this.#writer.writeWith(events, async (tx, store) => {
      const waiting = taken.map(({ id }) => id);
      if (!(await lockDeliveries(tx, waiting))) return false;
      await store();
      await finishTakenIn(
        tx,
        taken.map(one => ({ id: one.id, events: one.events.length })),
      );
      return true;
    });
  }

  async #finish(id: number, end: NoEvents): Promise<void> {
    await finishDelivery(this.#knex, id, {
      ...end,
      // It may quote the delivery, whatever that holds.
      reason: replaceControlCharacters(end.reason, ' '),
    });
  }

  /** Looks for deliveries that wait, in the background. */
  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
    });
  }

  /** Until everything that waits was tried once. */
  async settled(): Promise<void> {
    this.wake();
    await this.#working;
  }

  /** Finishes the delivery that is in hand, and leaves the others to the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#ending.abort();
    await this.#working;
  }

  async #work(): Promise<void> {
    try {
      // How busy the process was with other things during the last rest.
      let busy = 0;
      while (this.#again && !this.#stopped) {
        this.#again = false;
        const due = await queryDueDeliveries(this.#knex, BATCH.deliveries);
        const start = performance.now();
        for (const batch of batchesOf(due)) {
          if (this.#stopped) return;
          // What another backend is at is left to it, and not asked for again at once.
          if (await this.#tryToProcess(batch)) this.#again = true;
        }
        // Behind a full batch there is more: who waits for an answer comes first.
        if (due.length === BATCH.deliveries)
          busy = await this.#rest(performance.now() - start, busy);
      }
    } catch (error) {
      // Nothing is lost: the task that looks for forgotten deliveries comes by.
      this.#logger.error('Deliveries could not be read', error as Error);
    }
  }

  /** @returns how busy the process was meanwhile */
  async #rest(took: number, busy: number): Promise<number> {
    const before = performance.eventLoopUtilization();
    await wait(restAfter(took, busy), undefined, {
      signal: this.#ending.signal,
      ref: false,
    }).catch(() => {});
    return performance.eventLoopUtilization(before).utilization;
  }

  /**
   * Many together, which costs little more than one; one by one when that fails.
   *
   * @returns whether something was tried
   */
  async #tryToProcess(ids: number[]): Promise<boolean> {
    if (ids.length > 1 && (await this.#process(ids).catch(() => false)))
      return true;
    let tried = false;
    for (const id of ids) {
      if (this.#stopped) break;
      tried = (await this.#tryToProcessOne(id)) || tried;
    }
    return tried;
  }

  /** @returns whether it was tried, and not left to another backend */
  async #tryToProcessOne(id: number): Promise<boolean> {
    try {
      return await this.#process([id]);
    } catch (error) {
      this.#logger.error(
        `Delivery ${id} could not be stored as facts`,
        error as Error,
      );
      await postponeDelivery(
        this.#knex,
        id,
        'The facts could not be stored; the log of the backend says why',
      );
      return true;
    }
  }

  #translate(delivery: Delivery): ReturnType<typeof translateDelivery> {
    const source = this.#readerOf(delivery.source);
    if (source)
      return translateDelivery(source, {
        ...delivery,
        receivedAt: new Date(delivery.receivedAt),
      });
    const reason = `No source '${delivery.source}' is configured`;
    return { end: { state: 'dead', reason } };
  }
}

/** As many as fit into one transaction; a large one goes alone. */
function* batchesOf(
  due: Array<{ id: number; bytes: number }>,
): Iterable<number[]> {
  let batch: number[] = [];
  let bytes = 0;
  for (const one of due) {
    if (batch.length && bytes + one.bytes > BATCH.bytes) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(one.id);
    bytes += one.bytes;
  }
  if (batch.length) yield batch;
}
