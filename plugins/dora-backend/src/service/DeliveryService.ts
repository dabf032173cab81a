import { NotFoundError } from '@backstage/errors';
import type { DeliverySummary } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { replayDeliveries } from '../database/operations/deliveries/replayDeliveries';
import {
  findDelivery,
  queryDeliveries,
  type QueryDeliveriesOptions,
} from '../database/queries/queryDeliveries';
import type { Delivery } from '../domain/deliveries';
import type { WebhookInbox } from './WebhookInbox';

/** Shows what came by webhook, and lets it be tried again. */
export class DeliveryService {
  readonly #knex: Knex;
  readonly #inbox: WebhookInbox;

  static create(options: { knex: Knex; inbox: WebhookInbox }): DeliveryService {
    return new DeliveryService(options);
  }

  private constructor(options: { knex: Knex; inbox: WebhookInbox }) {
    this.#knex = options.knex;
    this.#inbox = options.inbox;
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
}
