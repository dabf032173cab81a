import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { replaceControlCharacters } from '@boardwalk/plugin-dora-common';
import type {
  DeliveryReader,
  DoraInbox,
  DoraWebhookSource,
  WebhookRequest,
} from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import { finishDelivery } from '../database/operations/deliveries/finishDelivery';
import { insertDelivery } from '../database/operations/deliveries/insertDelivery';
import { lockDelivery } from '../database/operations/deliveries/lockDelivery';
import { postponeDelivery } from '../database/operations/deliveries/postponeDelivery';
import { findDelivery } from '../database/queries/queryDeliveries';
import { queryDueDeliveries } from '../database/queries/queryDueDeliveries';
import type { Delivery } from '../domain/deliveries';
import type { EventWriter } from './EventWriter';
import { readTrustedRequest, readWebhookRequest } from './readWebhookRequest';
import { translateDelivery } from './translateDelivery';

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
  #working: Promise<void> | undefined;
  #again = false;
  #stopped = false;

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

  async #store(
    delivery: Parameters<typeof insertDelivery>[1],
  ): Promise<number | undefined> {
    try {
      return await insertDelivery(this.#knex, delivery);
    } catch (error) {
      // The database's own words may hold data and SQL: they stay in the log.
      this.#logger.error('A delivery could not be stored', error as Error);
      throw new ServiceUnavailableError(
        'The delivery could not be stored; send it again',
      );
    }
  }

  /** Turns a stored delivery into facts, or says why that is not possible. */
  async process(id: number): Promise<void> {
    const delivery = await findDelivery(this.#knex, id);
    if (delivery?.state !== 'pending') return;
    const translation = this.#translate(delivery);
    if ('end' in translation) {
      const { end } = translation;
      await finishDelivery(this.#knex, id, {
        ...end,
        // It may quote the delivery, whatever that holds.
        reason: replaceControlCharacters(end.reason, ' '),
      });
      return;
    }
    const { events } = translation;
    // One transaction: either there are the facts and the delivery is done, or neither.
    await this.#writer.writeWith(events, async (tx, store) => {
      if (!(await lockDelivery(tx, id))) return;
      await store();
      await finishDelivery(tx, id, { state: 'done', events: events.length });
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
    await this.#working;
  }

  async #work(): Promise<void> {
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        const ids = await queryDueDeliveries(this.#knex, 100);
        for (const id of ids) {
          if (this.#stopped) return;
          await this.#tryToProcess(id);
        }
        if (ids.length) this.#again = true;
      }
    } catch (error) {
      // Nothing is lost: the task that looks for forgotten deliveries comes by.
      this.#logger.error('Deliveries could not be read', error as Error);
    }
  }

  async #tryToProcess(id: number): Promise<void> {
    try {
      await this.process(id);
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
