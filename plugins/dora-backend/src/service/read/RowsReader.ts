import type { Knex } from 'knex';
import { queryChanges } from '../../database/queries/read/queryChanges';
import { queryDeployments } from '../../database/queries/read/queryDeployments';
import { queryIncidents } from '../../database/queries/read/queryIncidents';
import type { CommitLinks } from './CommitLinks';
import { pageOf, readMomentCursor, readPartCursor } from './cursors';
import { listFilter } from './listFilter';
import {
  presentChange,
  presentDeployment,
  presentIncident,
} from './presentRows';
import type { ReadContext } from './ReadContext';
import type { ChangesQuery, DeploymentsQuery, IncidentsQuery } from './types';

/** Lists the rows behind the figures, newest first. */
export class RowsReader {
  readonly #knex: Knex;
  readonly #links: CommitLinks;

  static create(options: { knex: Knex; links: CommitLinks }): RowsReader {
    return new RowsReader(options);
  }

  private constructor(options: { knex: Knex; links: CommitLinks }) {
    this.#knex = options.knex;
    this.#links = options.links;
  }

  async deployments(context: ReadContext, query: DeploymentsQuery) {
    const rows = await queryDeployments(this.#knex, {
      ...listFilter(context, query.limit),
      tier: query.tier,
      environment: query.environment,
      status: query.status,
      failed: query.failed,
      rework: query.rework,
      after: readMomentCursor(query.cursor),
    });
    const link = await this.#links.of(rows);
    return pageOf(
      rows,
      query.limit,
      row => presentDeployment(row, link),
      row => [row.finishedAt, row.id],
    );
  }

  async changes(context: ReadContext, query: ChangesQuery) {
    const rows = await queryChanges(this.#knex, {
      ...listFilter(context, query.limit),
      tier: query.tier,
      environment: query.environment,
      after: readPartCursor(query.cursor),
    });
    const link = await this.#links.of(rows);
    return pageOf(
      rows,
      query.limit,
      row => presentChange(row, link),
      row => [row.finishedAt, row.deploymentId, row.ordinal],
    );
  }

  async incidents(context: ReadContext, query: IncidentsQuery) {
    const rows = await queryIncidents(this.#knex, {
      ...listFilter(context, query.limit),
      environment: query.environment,
      open: query.open,
      after: readMomentCursor(query.cursor),
    });
    return pageOf(rows, query.limit, presentIncident, row => [
      row.detectedAt,
      row.id,
    ]);
  }
}
