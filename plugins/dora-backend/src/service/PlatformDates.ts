import type { PlatformDate } from '@boardwalk/plugin-dora-common';
import {
  datesOf,
  platformDates,
  type CatalogDates,
} from '../domain/adoption/platformDates';
import type { CatalogSnapshot } from '../domain/catalogSnapshot';
import { buildScopes } from '../domain/scopes/buildScopes';

/** When whom came to the platform, by the newest snapshot of the catalog. */
export class PlatformDates implements CatalogDates {
  #dates: CatalogDates = platformDates({ entities: [] });
  #ofScopes: ReadonlyMap<string, PlatformDate[]> = new Map();

  /** Takes a new snapshot over. */
  async follow(snapshot: CatalogSnapshot): Promise<void> {
    const dates = platformDates(snapshot);
    this.#dates = dates;
    const components = snapshot.entities.flatMap(({ kind, ref }) =>
      kind === 'component' ? ref : [],
    );
    const parts: Array<[ref: string, services: Iterable<string>]> = [
      ['', components],
      ...components.map((ref): [string, string[]] => [ref, [ref]]),
      ...buildScopes(snapshot).map(
        ({ ref, services }): [string, ReadonlySet<string>] => [ref, services],
      ),
    ];
    this.#ofScopes = new Map(
      parts.map(([ref, services]) => {
        const own = dates.markOf(ref);
        return [ref, datesOf(own ? [own] : Array.from(services, dates.markOf))];
      }),
    );
  }

  markOf: CatalogDates['markOf'] = ref => this.#dates.markOf(ref);

  teamOf: CatalogDates['teamOf'] = service => this.#dates.teamOf(service);

  /** Dates of a scope, or of its services where it has none of its own; the organisation has the empty ref. */
  datesOf(scope: string): PlatformDate[] {
    return this.#ofScopes.get(scope) ?? [];
  }
}
