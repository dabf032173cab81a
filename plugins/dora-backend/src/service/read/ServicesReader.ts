import type { ServicesAnswer } from '@boardwalk/plugin-dora-common';
import { pageOf, readCursor } from './cursors';
import { isoOf } from './presentRows';
import type { ReadContext } from './ReadContext';
import { comparePlaces, sortValue, type ServiceTable } from './ServiceTable';
import type { ServicesQuery } from './types';

/** Lists the services of a scope with their metrics, sorted and in pages. */
export class ServicesReader {
  readonly #table: ServiceTable;

  static create(options: { table: ServiceTable }): ServicesReader {
    return new ServicesReader(options.table);
  }

  private constructor(table: ServiceTable) {
    this.#table = table;
  }

  async read(
    context: ReadContext,
    query: ServicesQuery,
  ): Promise<ServicesAnswer> {
    const { active, days } = context;
    const after = readCursor<[string | number | null, string]>(
      query.cursor,
      ([value, service, ...rest]) =>
        (value === null || ['string', 'number'].includes(typeof value)) &&
        typeof service === 'string' &&
        rest.length === 0,
    );
    const table = await this.#table.read(context, query.tier);
    const text = query.query?.toLocaleLowerCase('en-US') ?? '';
    const matching = table.rows
      .filter(
        row =>
          row.service.includes(text) &&
          (query.active === undefined ||
            query.active === row.metrics.deploymentFrequency.deployments > 0),
      )
      .map(row => ({
        row,
        place: [sortValue(row, query.sort), row.service] as [
          string | number | null,
          string,
        ],
      }))
      .sort((a, b) => comparePlaces(a.place, b.place, query.order));
    const rest = after
      ? matching.filter(
          ({ place }) => comparePlaces(place, after, query.order) > 0,
        )
      : matching;
    return {
      from: isoOf(table.whole.from),
      to: isoOf(table.whole.to),
      timeZone: active.definitions.timeZone,
      tier: query.tier,
      totalItems: matching.length,
      trendWeeks: table.trendWeeks.map(week => isoOf(days.startOf(week))),
      ...pageOf(
        rest,
        query.limit,
        ({ row: { serviceId, ...row } }) => row,
        ({ place }) => place,
      ),
    };
  }
}
