import { InputError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { activeGeneration } from '../../database/queries/read/activeGeneration';
import { findScope } from '../../database/queries/read/findScope';
import type {
  ActiveGeneration,
  KnownScope,
  MemberSelection,
} from '../../database/queries/read/types';
import type { DoraDefinitions } from '../../domain/definitions';
import {
  parseCompare,
  parseRange,
  RangeError400,
} from '../../domain/query/parseRange';
import type { MomentRange } from '../../domain/query/planBuckets';
import { ZonedDays } from '../../domain/time/ZonedDays';
import { LruCache } from './LruCache';
import type { RangeQuery } from './types';

/** More scopes than are asked for in an hour. */
const REMEMBERED = 5_000;

const refOf = (asked: string | undefined) =>
  asked?.toLocaleLowerCase('en-US') ?? '';

/** What a query speaks about, once it is understood. */
export interface ReadContext {
  active: ActiveGeneration;
  scope: KnownScope;
  members: MemberSelection;
  days: ZonedDays;
  range: MomentRange;
  now: number;
}

/** Understands the scope and the range of a query. */
export class ReadContexts {
  readonly #knex: Knex;
  readonly #definitions: DoraDefinitions;
  readonly #isEntity: (ref: string) => boolean;
  readonly #now: () => number;
  readonly #scopes = LruCache.create<KnownScope>(REMEMBERED);
  #active?: ActiveGeneration;

  static create(options: {
    knex: Knex;
    /** Those of the settings, until figures are computed. */
    definitions: DoraDefinitions;
    /** Whether the catalog has an entity of the ref. */
    isEntity: (ref: string) => boolean;
    now?: () => number;
  }): ReadContexts {
    return new ReadContexts(options);
  }

  private constructor(options: {
    knex: Knex;
    definitions: DoraDefinitions;
    isEntity: (ref: string) => boolean;
    now?: () => number;
  }) {
    this.#knex = options.knex;
    this.#definitions = options.definitions;
    this.#isEntity = options.isEntity;
    this.#now = options.now ?? Date.now;
  }

  async active(): Promise<ActiveGeneration> {
    this.#active = await activeGeneration(this.#knex);
    return (
      this.#active ?? {
        // No row has this number, so there are no figures.
        generation: 0,
        definitions: this.#definitions,
      }
    );
  }

  /** The present moment, in milliseconds. */
  now(): number {
    return this.#now();
  }

  /**
   * What a query spoke about when the same scope was asked for last, without
   * asking the database: to be used only with something that tells whether the
   * generation still serves and the ref still stands for this scope. Undefined
   * when nothing is remembered.
   */
  recall(query: RangeQuery): ReadContext | undefined {
    const scope = this.#scopes.get(refOf(query.scope));
    return scope && this.#active && query.service === undefined
      ? this.#context(query, { active: this.#active, scope })
      : undefined;
  }

  async read(
    query: RangeQuery & { neverDeployed?: boolean },
    only?: number[],
  ): Promise<ReadContext> {
    const [active, scope, service] = await Promise.all([
      this.active(),
      this.#scope(query.scope),
      query.service === undefined ? undefined : this.#scope(query.service),
    ]);
    if (service && service.serviceId === null)
      throw new InputError(
        `service must be one service, and '${query.service}' is a ${service.kind}; ask for it as the scope`,
      );
    return this.#context(query, { active, scope, service, only });
  }

  #context(
    query: RangeQuery & { neverDeployed?: boolean },
    found: {
      active: ActiveGeneration;
      scope: KnownScope;
      service?: KnownScope;
      only?: number[];
    },
  ): ReadContext {
    const { active, scope, service, only } = found;
    const now = this.#now();
    const days = ZonedDays.of(active.definitions.timeZone);
    const range = explained(() => parseRange({ ...query, days, now }));
    return {
      active,
      scope,
      members: {
        scope,
        ownership: query.ownership,
        // One that is named is meant, whatever it is.
        withLeftOut: query.neverDeployed || service !== undefined || undefined,
        only: service
          ? [service.serviceId!].filter(id => only?.includes(id) ?? true)
          : only,
      },
      days,
      range,
      now,
    };
  }

  compared(compare: string, { range, days, now }: ReadContext): MomentRange {
    return explained(() => parseCompare(compare, range, { days, now }));
  }

  async #scope(asked: string | undefined): Promise<KnownScope> {
    const ref = refOf(asked);
    const known = await findScope(this.#knex, ref);
    if (known) {
      this.#scopes.set(ref, known);
      return known;
    }
    // A component of which nothing was ever reported: no figures, but no mistake.
    if (this.#isEntity(ref))
      return {
        kind: 'component',
        ref,
        title: ref,
        scopeId: null,
        serviceId: 0,
      };
    if (asked !== undefined && !asked.includes(':'))
      throw new InputError(
        `'${asked}' is not the name under which a service is reported. If it is in the catalog, give its full reference, such as component:default/${ref}, group:default/${ref} or system:default/${ref}; GET /api/dora/v1/scopes?query= finds them`,
      );
    throw new NotFoundError(
      `There is no scope '${asked}'. A scope is an entity reference such as component:default/checkout, group:default/payments or system:default/shop, or the name under which a service is reported; GET /api/dora/v1/scopes?query= finds them`,
    );
  }
}

/** Runs what may refuse a range, in the words of the API. */
export function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError400) throw new InputError(error.message);
    throw error;
  }
}
