import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  storeEvents,
  type EventBatch,
  type StoreResult,
} from '../database/operations/facts/storeEvents';
import { prepareEvent } from '../domain/events/prepareEvent';
import type { ServiceNames } from '../domain/names/ServiceNames';
import type { NameRegistry } from './NameRegistry';

const FOREIGN_KEY_VIOLATION = '23503';

/** Writes checked events as facts. */
export class EventWriter {
  readonly #knex: Knex;
  readonly #registry: NameRegistry;
  readonly #serviceNames: () => ServiceNames;

  static create(options: {
    knex: Knex;
    registry: NameRegistry;
    serviceNames: () => ServiceNames;
  }): EventWriter {
    return new EventWriter(options);
  }

  private constructor(options: {
    knex: Knex;
    registry: NameRegistry;
    serviceNames: () => ServiceNames;
  }) {
    this.#knex = options.knex;
    this.#registry = options.registry;
    this.#serviceNames = options.serviceNames;
  }

  /** Writes events in a transaction of their own, committed when this returns. */
  async write(events: DoraEvent[]): Promise<StoreResult> {
    return this.writeWith(events, (_, store) => store());
  }

  /**
   * Writes events together with what else belongs into their transaction. The
   * names come first, outside of it: who holds a connection never waits for a
   * second one.
   */
  async writeWith<T>(
    events: DoraEvent[],
    work: (
      tx: Knex.Transaction,
      store: () => Promise<StoreResult>,
    ) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.#attempt(events, work);
    } catch (error) {
      if (!isForeignKeyViolation(error)) throw error;
      // Someone deleted rows of names, such as those of the demo.
      this.#registry.forget();
      return this.#attempt(events, work);
    }
  }

  async #attempt<T>(
    events: DoraEvent[],
    work: (
      tx: Knex.Transaction,
      store: () => Promise<StoreResult>,
    ) => Promise<T>,
  ): Promise<T> {
    const ids = await this.#registry.idsOf(events);
    const batch: EventBatch = {
      items: events.map((event, index) => ({
        prepared: prepareEvent(event),
        ids: ids[index],
      })),
      serviceRefs: this.#servicesOfRepositories(events),
    };
    return this.#knex.transaction(tx =>
      work(tx, () =>
        events.length
          ? storeEvents(tx, batch)
          : Promise.resolve({ accepted: 0, duplicates: 0 }),
      ),
    );
  }

  #servicesOfRepositories(events: DoraEvent[]): string[] {
    const repositories = new Set(
      events.flatMap(event =>
        event.type === 'change' && event.service === undefined
          ? event.repository ?? []
          : [],
      ),
    );
    const names = this.#serviceNames();
    return [...repositories].flatMap(repository =>
      names.servicesOfRepository(repository),
    );
  }
}

function isForeignKeyViolation(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === FOREIGN_KEY_VIOLATION
  );
}
