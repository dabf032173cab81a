import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  storeEvents,
  type EventBatch,
} from '../database/operations/facts/storeEvents';
import { linksOf } from '../domain/events/eventLocks';
import type { PlanMessages } from '../domain/outgoing';
import { prepareEvent } from '../domain/events/prepareEvent';
import type { ServiceNames } from '../domain/names/ServiceNames';
import { GroupCommit } from './GroupCommit';
import type { NameRegistry } from './NameRegistry';

const FOREIGN_KEY_VIOLATION = '23503';
/** Fewer events than these share their transaction with those of others. */
const SMALL = 100;

export interface StoreResult {
  accepted: number;
  duplicates: number;
}

/** Writes checked events as facts. */
export class EventWriter {
  readonly #knex: Knex;
  readonly #registry: NameRegistry;
  readonly #serviceNames: () => ServiceNames;
  readonly #deferFigures: boolean;
  readonly #plan: PlanMessages | undefined;
  readonly #group = GroupCommit.create((events: DoraEvent[]) =>
    this.writeWith(events, (_, store) => store()),
  );

  static create(options: {
    knex: Knex;
    registry: NameRegistry;
    serviceNames: () => ServiceNames;
    /** For imports, which say when they are over. */
    deferFigures?: boolean;
    /** What sinks are to be told, written in the same transaction. */
    plan?: PlanMessages;
  }): EventWriter {
    return new EventWriter(options);
  }

  private constructor(options: {
    knex: Knex;
    registry: NameRegistry;
    serviceNames: () => ServiceNames;
    deferFigures?: boolean;
    plan?: PlanMessages;
  }) {
    this.#knex = options.knex;
    this.#registry = options.registry;
    this.#serviceNames = options.serviceNames;
    this.#deferFigures = options.deferFigures ?? false;
    this.#plan = options.plan;
  }

  /** Writes events; they are committed when this returns. */
  async write(events: DoraEvent[]): Promise<StoreResult> {
    const outcomes =
      events.length < SMALL
        ? await this.#group.write(events)
        : await this.writeWith(events, (_, store) => store());
    const accepted = outcomes.filter(Boolean).length;
    return { accepted, duplicates: events.length - accepted };
  }

  /**
   * Writes events together with what else belongs into their transaction. The
   * names come first, outside of it: who holds a connection never waits for a
   * second one.
   */
  async writeWith<T>(
    events: DoraEvent[],
    work: (tx: Knex.Transaction, store: () => Promise<boolean[]>) => Promise<T>,
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
    work: (tx: Knex.Transaction, store: () => Promise<boolean[]>) => Promise<T>,
  ): Promise<T> {
    const ids = await this.#registry.idsOf(events);
    const batch: EventBatch = {
      items: events.map((event, index) => ({
        prepared: prepareEvent(event),
        ids: ids[index],
      })),
      serviceRefs: this.#servicesOfRepositories(events),
      deferFigures: this.#deferFigures,
      plan: this.#plan,
    };
    return this.#knex.transaction(tx =>
      work(tx, () =>
        events.length ? storeEvents(tx, batch) : Promise.resolve([]),
      ),
    );
  }

  #servicesOfRepositories(events: DoraEvent[]): string[] {
    const repositories = new Set(linksOf(events).repositories);
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
