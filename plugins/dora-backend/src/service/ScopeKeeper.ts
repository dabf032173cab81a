import type { Knex } from 'knex';
import { inBatches } from '../database/operations/derivation/inBatches';
import { saveMembers } from '../database/operations/scopes/saveMembers';
import { saveScopes } from '../database/operations/scopes/saveScopes';
import { saveServices } from '../database/operations/scopes/saveServices';
import { waitForLock } from '../database/locks';
import type { CatalogSnapshot } from '../domain/catalogSnapshot';
import { repositoriesOf } from '../domain/names/repositoriesOf';
import { buildScopes } from '../domain/scopes/buildScopes';

/** Members that are compared in one transaction; figures wait while it runs. */
const BATCH = 5_000;

/** Keeps which services there are, and which entity has which of them. */
export class ScopeKeeper {
  readonly #knex: Knex;
  readonly #neverDeployed: ReadonlySet<string>;

  static create(options: {
    knex: Knex;
    /** Types of components that are never deployed, lower case. */
    neverDeployed: readonly string[];
  }): ScopeKeeper {
    return new ScopeKeeper(options);
  }

  private constructor(options: {
    knex: Knex;
    neverDeployed: readonly string[];
  }) {
    this.#knex = options.knex;
    this.#neverDeployed = new Set(options.neverDeployed);
  }

  /** Takes a snapshot of the catalog over. The same one a second time changes nothing. */
  async follow(snapshot: CatalogSnapshot): Promise<void> {
    const scopes = buildScopes(snapshot);
    const ids = await this.#knex.transaction(async tx => {
      await waitForLock(tx, 'scopes');
      await saveServices(
        tx,
        snapshot.entities
          .filter(({ kind }) => kind === 'component')
          .map(({ ref, title, type, annotations }) => ({
            ref,
            title,
            deployable: type === undefined || !this.#neverDeployed.has(type),
            repositories: [...repositoriesOf(annotations)],
          })),
      );
      return saveScopes(tx, scopes);
    });

    // Those that left the catalog have no services any more.
    const members = new Map(
      Array.from(ids.values(), id => [id, new Set() as ReadonlySet<string>]),
    );
    for (const { ref, services } of scopes)
      members.set(ids.get(ref)!, services);
    const batches = inBatches(
      Array.from(members, ([scopeId, services]) => ({ scopeId, services })),
      BATCH,
      ({ services }) => services.size + 1,
    );
    for (const batch of batches)
      await this.#knex.transaction(async tx => {
        await waitForLock(tx, 'scopes');
        await saveMembers(tx, batch);
      });
  }
}
