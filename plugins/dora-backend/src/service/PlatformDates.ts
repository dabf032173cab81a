import { ServiceUnavailableError } from '@backstage/errors';
import type {
  GroupPlatformDate,
  PlatformDate,
} from '@boardwalk/plugin-dora-common';
import {
  datesOf,
  platformDates,
  type CatalogDates,
} from '../domain/adoption/platformDates';
import type { CatalogSnapshot } from '../domain/catalogSnapshot';
import { buildScopes } from '../domain/scopes/buildScopes';
import { isoOfDay } from '../domain/time/days';
import { ZonedDays } from '../domain/time/ZonedDays';
import type { FirstSuccessReader } from './FirstSuccessReader';

/** Whatever was reported counts, how old it may be. */
const EVER = new Date(0);

/**
 * When whom came to the platform, by the newest snapshot of the catalog and what had
 * been deployed by then.
 */
export class PlatformDates implements CatalogDates {
  readonly #firsts: Pick<FirstSuccessReader, 'read'>;
  readonly #days: ZonedDays;
  #dates: CatalogDates = platformDates({ entities: [] });
  #ofScopes: ReadonlyMap<string, PlatformDate[]> = new Map();
  #ofGroups: GroupPlatformDate[] | undefined;

  static create(options: {
    firsts: Pick<FirstSuccessReader, 'read'>;
    /** IANA name; dates are days there. */
    timeZone: string;
  }): PlatformDates {
    return new PlatformDates(options);
  }

  private constructor(options: {
    firsts: Pick<FirstSuccessReader, 'read'>;
    timeZone: string;
  }) {
    this.#firsts = options.firsts;
    this.#days = ZonedDays.of(options.timeZone);
  }

  /** Takes a new snapshot over. */
  async follow(snapshot: CatalogSnapshot): Promise<void> {
    const dates = platformDates(
      snapshot,
      await this.#firstDeployments(snapshot),
    );
    this.#dates = dates;
    const components = snapshot.entities.flatMap(({ kind, ref }) =>
      kind === 'component' ? ref : [],
    );
    this.#ofGroups = snapshot.entities
      .flatMap(({ kind, ref }) => {
        const date = kind === 'group' ? dates.markOf(ref)?.date : undefined;
        return date === undefined ? [] : [{ group: ref, date }];
      })
      .sort((a, b) => (a.group < b.group ? -1 : 1));
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

  /** Days on which services from templates first reached production. */
  async #firstDeployments({
    entities,
  }: CatalogSnapshot): Promise<Map<string, string>> {
    const made = entities.filter(({ isFromTemplate }) => isFromTemplate);
    if (!made.length) return new Map();
    const firsts = await this.#firsts.read(
      made.map(({ ref }) => ({ ref, since: EVER })),
    );
    return new Map(
      firsts.flatMap(({ service, productionAt }) =>
        productionAt === null
          ? []
          : [
              [
                service,
                isoOfDay(this.#days.dayOf(Date.parse(productionAt))),
              ] as const,
            ],
      ),
    );
  }

  markOf: CatalogDates['markOf'] = ref => this.#dates.markOf(ref);

  teamOf: CatalogDates['teamOf'] = service => this.#dates.teamOf(service);

  /**
   * Every group that has come to the platform.
   *
   * @throws ServiceUnavailableError before the catalog was read: that nobody has come
   *   would be wrong
   */
  ofGroups(): GroupPlatformDate[] {
    if (!this.#ofGroups)
      throw new ServiceUnavailableError(
        'The catalog has not been read since the start. Ask again in a minute.',
      );
    return this.#ofGroups;
  }

  /** Dates of a scope, or of its services where it has none of its own; the organisation has the empty ref. */
  datesOf(scope: string): PlatformDate[] {
    return this.#ofScopes.get(scope) ?? [];
  }
}
