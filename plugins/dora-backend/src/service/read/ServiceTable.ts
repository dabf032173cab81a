import {
  headlineOf,
  type EnvironmentTier,
  type ServiceRow,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { coverageFlags } from '../../database/queries/read/coverageFlags';
import { isPlainScope } from '../../database/queries/read/deploymentDays';
import {
  tallyServices,
  type ServiceTally,
} from '../../database/queries/read/tallyServices';
import { coverDays } from '../../domain/query/coverDays';
import { frequencyBasis } from '../../domain/query/frequencyBasis';
import { planRange, type Bucket } from '../../domain/query/planBuckets';
import { toMetrics } from '../../domain/query/toMetrics';
import { weekOf, type Day } from '../../domain/time/days';
import { CellReader } from './CellReader';
import { LruCache } from './LruCache';
import type { ReadContext } from './ReadContext';
import type { ServicesQuery } from './types';

/** A trend has at most so many weeks, the newest of the range. */
const TREND_WEEKS = 53;

/** Tables of so many scopes and ranges are kept; a thousand services have about 2 MB. */
const CACHED_TABLES = 16;

export interface TableRow extends ServiceRow {
  serviceId: number;
}

export interface Table {
  rows: TableRow[];
  trendWeeks: Day[];
  /** The range in whole days, which a table is made of. */
  whole: Bucket;
}

/**
 * The five metrics of each service of a scope. Made of whole days: a range that
 * cuts a day has the whole of it.
 */
export class ServiceTable {
  readonly #knex: Knex;
  readonly #cells: CellReader;
  readonly #tables = LruCache.create<Table>(CACHED_TABLES);

  static create(options: { knex: Knex }): ServiceTable {
    return new ServiceTable(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.#cells = CellReader.create({ knex });
  }

  async read(context: ReadContext, tier: EnvironmentTier): Promise<Table> {
    const only = context.members.only && new Set(context.members.only);
    const table = await this.#table(
      { ...context, members: { ...context.members, only: undefined } },
      tier,
    );
    return only
      ? {
          ...table,
          rows: table.rows.filter(({ serviceId }) => only.has(serviceId)),
        }
      : table;
  }

  async #table(context: ReadContext, tier: EnvironmentTier): Promise<Table> {
    const { active, days, members, now, range } = context;
    const first = days.dayOf(range.from);
    const end = days.dayOf(range.to - 1) + 1;
    const whole = planRange({
      range: { from: days.startOf(first), to: days.startOf(end) },
      days,
      now,
    });
    if (!isPlainScope(members)) return this.#make(context, tier, whole);
    const { fingerprint } = await this.#cells.state({
      generation: active.generation,
      scopeId: members.scope.scopeId!,
      tier,
      cells: coverDays(first, end),
      first,
      end,
    });
    const key = JSON.stringify([
      active.generation,
      members.scope.scopeId,
      members.withLeftOut,
      tier,
      first,
      end,
      Math.floor(now / 60_000),
      fingerprint,
    ]);
    const known = this.#tables.get(key);
    if (known) return known;
    const table = await this.#make(context, tier, whole);
    this.#tables.set(key, table);
    return table;
  }

  async #make(
    { active, days, members, now }: ReadContext,
    tier: EnvironmentTier,
    whole: Bucket,
  ): Promise<Table> {
    const trendWeeks: Day[] = [];
    for (let week = weekOf(whole.first); week < whole.end; week += 7)
      trendWeeks.push(week);
    trendWeeks.splice(0, Math.max(0, trendWeeks.length - TREND_WEEKS));

    const rows: TableRow[] = [];
    await tallyServices(
      this.#knex,
      {
        generation: active.generation,
        timeZone: active.definitions.timeZone,
        members,
        tier,
        first: whole.first,
        end: whole.end,
      },
      batch => {
        for (const service of batch) rows.push(toRow(service));
      },
    );
    const flags = await coverageFlags(
      this.#knex,
      rows.map(({ serviceId }) => serviceId),
    );
    for (const row of rows)
      row.coverage = flags.get(row.serviceId) ?? row.coverage;
    return { rows, trendWeeks, whole };

    function toRow(service: ServiceTally): TableRow {
      const { firstDay, weeks } = service;
      const basis = frequencyBasis({
        bucket: whole,
        deploymentDays: {
          byWeek: new Map(
            [...weeks].map(([week, counts]) => [week, counts.days]),
          ),
          firstDays: firstDay === null ? [] : [firstDay],
        },
        deployments: service.tally.counts.deployments,
        days,
        now,
      });
      const { changeLeadTime, ...metrics } = toMetrics(service.tally, basis);
      const { stages, ...leadTime } = changeLeadTime;
      return {
        serviceId: service.serviceId,
        service: service.service,
        title: service.title,
        resolved: service.resolved,
        metrics: { ...metrics, changeLeadTime: leadTime },
        coverage: { deployments: false, changes: false, incidents: false },
        trend: trendWeeks.map(week =>
          firstDay === null || week + 7 <= firstDay
            ? null
            : weeks.get(week)?.deployments ?? 0,
        ),
      };
    }
  }
}

/** What a row is sorted by; null goes last either way. */
export function sortValue(
  row: ServiceRow,
  sort: ServicesQuery['sort'],
): string | number | null {
  if (sort === 'service') return row.title.toLocaleLowerCase('en-US');
  if (sort === 'deployments')
    return row.metrics.deploymentFrequency.deployments;
  return headlineOf(row.metrics, sort);
}

type Place = [value: string | number | null, service: string];

/** Order of rows by their places. Services with the same value are ordered by name. */
export function comparePlaces(
  [a, serviceA]: Place,
  [b, serviceB]: Place,
  order: ServicesQuery['order'],
): number {
  if (a !== b) {
    if (a === null) return 1;
    if (b === null) return -1;
    const ascending = a < b ? -1 : 1;
    return order === 'asc' ? ascending : -ascending;
  }
  if (serviceA === serviceB) return 0;
  return serviceA < serviceB ? -1 : 1;
}
