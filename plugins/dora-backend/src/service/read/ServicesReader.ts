import type { ServicesAnswer } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { countLeftOut } from '../../database/queries/read/countLeftOut';
import { pageOf, readCursor } from './cursors';
import { isoOf } from './presentRows';
import type { ReadContext } from './ReadContext';
import { comparePlaces, sortValue, type ServiceTable } from './ServiceTable';
import type { ServicesQuery } from './types';

/** Lists the services of a scope with their metrics, sorted and in pages. */
export class ServicesReader {
  readonly #knex: Knex;
  readonly #table: ServiceTable;

  static create(options: { knex: Knex; table: ServiceTable }): ServicesReader {
    return new ServicesReader(options);
  }

  private constructor(options: { knex: Knex; table: ServiceTable }) {
    this.#knex = options.knex;
    this.#table = options.table;
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
    const [table, leftOut] = await Promise.all([
      this.#table.read(context, query.tier),
      countLeftOut(this.#knex, context.members),
    ]);
    const text = query.query?.toLocaleLowerCase('en-US') ?? '';
    const matching = table.rows
      .filter(
        row =>
          (row.service.includes(text) ||
            row.title.toLocaleLowerCase('en-US').includes(text)) &&
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
      leftOut,
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
