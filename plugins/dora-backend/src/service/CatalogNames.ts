import type { Knex } from 'knex';
import {
  reassignServiceKeys,
  type KeyAssignment,
} from '../database/operations/facts/reassignServiceKeys';
import { queryServiceKeys } from '../database/queries/queryServiceKeys';
import type { CatalogSnapshot } from '../domain/catalogSnapshot';
import {
  ServiceNames,
  type RepositoryMapping,
} from '../domain/names/ServiceNames';

const BATCH = 500;

/** What the names of services mean, by the newest snapshot of the catalog. */
export class CatalogNames {
  readonly #knex: Knex;
  readonly #mapping: RepositoryMapping;
  #names: ServiceNames;
  #owners: ReadonlyMap<string, string[]> = new Map();

  static create(options: {
    knex: Knex;
    mapping: RepositoryMapping;
  }): CatalogNames {
    return new CatalogNames(options);
  }

  private constructor(options: { knex: Knex; mapping: RepositoryMapping }) {
    this.#knex = options.knex;
    this.#mapping = options.mapping;
    this.#names = ServiceNames.create({ entities: [] }, options.mapping);
  }

  /** Before the first snapshot nothing resolves; names move when it comes. */
  current = (): ServiceNames => this.#names;

  /** Who owns an entity; undefined when the catalog has none of that ref. */
  ownersOf = (ref: string): string[] | undefined => this.#owners.get(ref);

  /**
   * Takes a new snapshot over. All names are looked at, not only what changed:
   * others may have been registered while an older snapshot was in use.
   *
   * @returns the names that now mean another service
   */
  async follow(snapshot: CatalogSnapshot): Promise<string[]> {
    this.#names = ServiceNames.create(snapshot, this.#mapping);
    this.#owners = new Map(
      snapshot.entities.map(({ ref, owners }) => [ref, owners]),
    );
    const known = await queryServiceKeys(this.#knex);
    const different = known.flatMap(({ key, ref, resolved }) => {
      const now = this.#names.resolve(key);
      return now.ref === ref && now.resolved === resolved
        ? []
        : [{ key, ref: now.ref, resolved: now.resolved }];
    });
    const moved: string[] = [];
    for (const batch of inBatches(different))
      moved.push(...(await reassignServiceKeys(this.#knex, batch)));
    return moved;
  }
}

function* inBatches(all: KeyAssignment[]): Iterable<KeyAssignment[]> {
  for (let at = 0; at < all.length; at += BATCH)
    yield all.slice(at, at + BATCH);
}
