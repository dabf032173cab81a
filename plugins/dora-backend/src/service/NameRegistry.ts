import type { DoraEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { EventIds } from '../database/facts/types';
import { registerKeyRepositories } from '../database/operations/facts/registerKeyRepositories';
import { registerNames } from '../database/operations/facts/registerNames';
import type { EnvironmentTiers } from '../domain/environmentTiers';
import type { ServiceNames } from '../domain/names/ServiceNames';

/** More names than any installation has; beyond, memory starts anew. */
const REMEMBERED = 200_000;

/**
 * Row ids of the names in events. Ids never change, so they are remembered; what
 * the name of a service means does change, and is not kept here.
 */
export class NameRegistry {
  readonly #knex: Knex;
  readonly #tiers: EnvironmentTiers;
  readonly #serviceNames: () => ServiceNames;
  readonly #sources = new Map<string, number>();
  readonly #environments = new Map<string, number>();
  readonly #keys = new Map<string, number>();
  readonly #repositories = new Set<string>();

  static create(options: {
    knex: Knex;
    tiers: EnvironmentTiers;
    /** What the catalog says at the moment. */
    serviceNames: () => ServiceNames;
  }): NameRegistry {
    return new NameRegistry(options);
  }

  private constructor(options: {
    knex: Knex;
    tiers: EnvironmentTiers;
    serviceNames: () => ServiceNames;
  }) {
    this.#knex = options.knex;
    this.#tiers = options.tiers;
    this.#serviceNames = options.serviceNames;
  }

  /** Gives all names of the events their rows, before a transaction uses them. */
  async idsOf(events: DoraEvent[]): Promise<EventIds[]> {
    if (this.#keys.size > REMEMBERED || this.#repositories.size > REMEMBERED)
      this.forget();
    await this.#register(events);
    await this.#registerRepositories(events);
    return events.map(event => ({
      sourceId: known(this.#sources, event.source),
      keyId:
        event.service === undefined
          ? undefined
          : known(this.#keys, event.service),
      environmentId:
        event.type === 'deployment'
          ? known(this.#environments, event.environment)
          : undefined,
    }));
  }

  /** After rows of names were deleted, as those of the demo are. */
  forget(): void {
    this.#sources.clear();
    this.#environments.clear();
    this.#keys.clear();
    this.#repositories.clear();
  }

  async #register(events: DoraEvent[]): Promise<void> {
    const sources = new Set<string>();
    const environments = new Set<string>();
    const keys = new Set<string>();
    for (const event of events) {
      if (!this.#sources.has(event.source)) sources.add(event.source);
      if (event.service !== undefined && !this.#keys.has(event.service))
        keys.add(event.service);
      if (
        event.type === 'deployment' &&
        !this.#environments.has(event.environment)
      )
        environments.add(event.environment);
    }
    const names = this.#serviceNames();
    const registered = await registerNames(this.#knex, {
      sources: [...sources],
      environments: [...environments].map(name => ({
        name,
        tier: this.#tiers.tierOf(name),
      })),
      keys: [...keys].map(key => ({ key, ...names.resolve(key) })),
    });
    remember(this.#sources, registered.sources);
    remember(this.#environments, registered.environments);
    remember(this.#keys, registered.keys);
  }

  async #registerRepositories(events: DoraEvent[]): Promise<void> {
    const pairs = new Map<string, { keyId: number; repository: string }>();
    for (const event of events) {
      if (event.type !== 'deployment' || !event.repository) continue;
      const keyId = known(this.#keys, event.service);
      const pair = `${keyId} ${event.repository}`;
      if (!this.#repositories.has(pair))
        pairs.set(pair, { keyId, repository: event.repository });
    }
    if (!pairs.size) return;
    await registerKeyRepositories(this.#knex, [...pairs.values()]);
    for (const pair of pairs.keys()) this.#repositories.add(pair);
  }
}

function known(ids: Map<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The name '${name}' has no row`);
  return id;
}

function remember(into: Map<string, number>, names: Map<string, number>) {
  for (const [name, id] of names) into.set(name, id);
}
