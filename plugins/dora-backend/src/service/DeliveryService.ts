import { NotFoundError } from '@backstage/errors';
import type { DoraWebhookSource } from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import { replayDeliveries } from '../database/operations/deliveries/replayDeliveries';
import {
  findDelivery,
  queryDeliveries,
  type QueryDeliveriesOptions,
} from '../database/queries/queryDeliveries';
import {
  queryDeliveryCounts,
  querySenders,
} from '../database/queries/querySources';
import type {
  Delivery,
  DeliverySummary,
  SourceSummary,
} from '../domain/deliveries';
import type { WebhookInbox } from './WebhookInbox';

/** Shows what came by webhook, and lets it be tried again. */
export class DeliveryService {
  readonly #knex: Knex;
  readonly #inbox: WebhookInbox;
  readonly #sources: ReadonlyMap<string, DoraWebhookSource>;

  static create(options: {
    knex: Knex;
    inbox: WebhookInbox;
    sources: ReadonlyMap<string, DoraWebhookSource>;
  }): DeliveryService {
    return new DeliveryService(options);
  }

  private constructor(options: {
    knex: Knex;
    inbox: WebhookInbox;
    sources: ReadonlyMap<string, DoraWebhookSource>;
  }) {
    this.#knex = options.knex;
    this.#inbox = options.inbox;
    this.#sources = options.sources;
  }

  listDeliveries(options: QueryDeliveriesOptions): Promise<DeliverySummary[]> {
    return queryDeliveries(this.#knex, options);
  }

  async getDelivery(id: number): Promise<Delivery> {
    const delivery = await findDelivery(this.#knex, id);
    if (!delivery) throw new NotFoundError(`There is no delivery ${id}`);
    return delivery;
  }

  /** Tries a delivery again, whatever became of it; facts that are known stay as they are. */
  async replay(id: number): Promise<Delivery> {
    const found = await replayDeliveries(this.#knex, { id });
    if (!found) throw new NotFoundError(`There is no delivery ${id}`);
    await this.#inbox.settled();
    return this.getDelivery(id);
  }

  /** Lets all dead letters be tried again, in the background. */
  async replayDead(options: { source?: string }): Promise<number> {
    const count = await replayDeliveries(this.#knex, options);
    this.#inbox.wake();
    return count;
  }

  /** Webhooks first, then senders that are known by their events. */
  async listSources(): Promise<SourceSummary[]> {
    const [counts, senders] = await Promise.all([
      queryDeliveryCounts(this.#knex),
      querySenders(this.#knex),
    ]);
    const firstEvent = new Map(
      senders.map(({ name, firstSeenAt }) => [name, firstSeenAt.toISOString()]),
    );
    const webhooks = [...this.#sources.values()].map(({ id, title }) => {
      const own = counts.filter(({ source }) => source === id);
      const deliveries = { pending: 0, done: 0, ignored: 0, dead: 0 };
      for (const { state, count } of own) deliveries[state] = count;
      const last = Math.max(...own.map(({ lastAt }) => lastAt.getTime()));
      return {
        id,
        title,
        webhook: `/api/dora/v1/webhooks/${id}`,
        firstEventAt: firstEvent.get(id),
        lastDeliveryAt: own.length ? new Date(last).toISOString() : undefined,
        deliveries,
      };
    });
    const others = senders
      .filter(({ name }) => !this.#sources.has(name))
      .map(({ name }) => ({
        id: name,
        title: name,
        firstEventAt: firstEvent.get(name),
      }));
    return [...webhooks, ...others];
  }
}
