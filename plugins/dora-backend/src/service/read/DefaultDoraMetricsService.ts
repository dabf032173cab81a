import { NotFoundError } from '@backstage/errors';
import {
  headlineOf,
  type DistributionAnswer,
  type MetricsAnswer,
  type ServicesAnswer,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { countChanges } from '../../database/queries/read/countChanges';
import { findCorrections } from '../../database/queries/read/findCorrections';
import { findDeployments } from '../../database/queries/read/findDeployments';
import { queryChanges } from '../../database/queries/read/queryChanges';
import { queryDeployments } from '../../database/queries/read/queryDeployments';
import {
  findIncidents,
  queryIncidents,
} from '../../database/queries/read/queryIncidents';
import { relatedDeployments } from '../../database/queries/read/relatedDeployments';
import { scopeState } from '../../database/queries/read/scopeState';
import { searchScopes } from '../../database/queries/read/searchScopes';
import { compareMetrics } from '../../domain/query/compareMetrics';
import { explainDeployment } from '../../domain/query/explainDeployment';
import { checkPeriods } from '../../domain/query/parseRange';
import type { MomentRange } from '../../domain/query/planBuckets';
import {
  FIGURE_RULES,
  METRIC_DEFINITIONS,
} from '../../domain/query/publishedDefinitions';
import { percentile } from '../../domain/values/percentile';
import { CoverageReader } from './CoverageReader';
import {
  pageOf,
  readCursor,
  readMomentCursor,
  readPartCursor,
} from './cursors';
import { FiguresReader, type PeriodFigures } from './FiguresReader';
import {
  isoOf,
  isoOrNull,
  presentChange,
  presentDeployment,
  presentIncident,
} from './presentRows';
import { explained, type ReadContext, type ReadContexts } from './ReadContext';
import { comparePlaces, ServiceTable, sortValue } from './ServiceTable';
import type {
  ChangesQuery,
  CoverageQuery,
  DeploymentsQuery,
  DistributionQuery,
  IncidentsQuery,
  MetricsQuery,
  ServicesQuery,
} from './types';
import type { ServiceNames } from '../../domain/names/ServiceNames';

const toPeriod = ({ bucket, metrics }: PeriodFigures) => ({
  start: isoOf(bucket.from),
  end: isoOf(bucket.to),
  partial: bucket.partial,
  metrics,
});

/** One more than a page, to know whether there is a next one. */
const listFilter = (
  { active, members, range }: ReadContext,
  limit: number,
) => ({
  generation: active.generation,
  timeZone: active.definitions.timeZone,
  members,
  from: range.from,
  to: range.to,
  limit: limit + 1,
});

/** A deployment lists so many of its changes; `GET /changes` has all. */
const LISTED_CHANGES = 1_000;

/** What a caller may see, where that is not everything. */
export interface Visible {
  /** Rows of `services`. */
  only?: number[];
}

/** Answers all that is asked, to whoever asks; see `AuthorizedDoraMetricsService`. */
export class DefaultDoraMetricsService {
  readonly #knex: Knex;
  readonly #contexts: ReadContexts;
  readonly #figures: FiguresReader;
  readonly #table: ServiceTable;
  readonly #coverage: CoverageReader;

  static create(options: {
    knex: Knex;
    contexts: ReadContexts;
    serviceNames: () => ServiceNames;
    /** Up to so many attempts, figures of a scope are made of all values. */
    exactAttempts?: number;
  }): DefaultDoraMetricsService {
    return new DefaultDoraMetricsService(options);
  }

  private constructor(options: {
    knex: Knex;
    contexts: ReadContexts;
    serviceNames: () => ServiceNames;
    /** Up to so many attempts, figures of a scope are made of all values. */
    exactAttempts?: number;
  }) {
    this.#knex = options.knex;
    this.#contexts = options.contexts;
    this.#figures = FiguresReader.create(options);
    this.#table = ServiceTable.create(options);
    this.#coverage = CoverageReader.create(options);
  }

  async getMetrics(query: MetricsQuery): Promise<MetricsAnswer> {
    const context = await this.#contexts.read(query);
    const { active, scope, range } = context;
    explained(() => checkPeriods(range, query.granularity));
    const compared =
      query.compare === undefined
        ? undefined
        : this.#contexts.compared(query.compare, context);
    const read = (
      wanted: MomentRange,
      granularity: MetricsQuery['granularity'],
    ) =>
      this.#figures.read({
        ...context,
        tier: query.tier,
        range: wanted,
        granularity,
      });
    const [state, figures, before] = await Promise.all([
      scopeState(this.#knex, scope),
      read(range, query.granularity),
      compared && read(compared, 'none'),
    ]);
    return {
      scope: scope.ref === '' ? null : scope.ref,
      from: isoOf(range.from),
      to: isoOf(range.to),
      timeZone: active.definitions.timeZone,
      tier: query.tier,
      granularity: query.granularity,
      services: state.services,
      percentiles: figures.percentiles,
      ownership: query.ownership,
      ownershipSince: isoOrNull(state.ownershipSince),
      computedAt: isoOrNull(state.computedAt),
      pendingServices: state.pendingServices,
      metrics: figures.metrics,
      series: figures.series.map(toPeriod),
      comparison:
        compared && before
          ? {
              from: isoOf(compared.from),
              to: isoOf(compared.to),
              metrics: before.metrics,
              change: compareMetrics(figures.metrics, before.metrics),
            }
          : undefined,
    };
  }

  async listServices(
    query: ServicesQuery,
    { only }: Visible = {},
  ): Promise<ServicesAnswer> {
    const context = await this.#contexts.read(query, only);
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

  async listDeployments(query: DeploymentsQuery, { only }: Visible = {}) {
    const context = await this.#contexts.read(query, only);
    const rows = await queryDeployments(this.#knex, {
      ...listFilter(context, query.limit),
      tier: query.tier,
      environment: query.environment,
      status: query.status,
      failed: query.failed,
      rework: query.rework,
      after: readMomentCursor(query.cursor),
    });
    return pageOf(rows, query.limit, presentDeployment, row => [
      row.finishedAt,
      row.id,
    ]);
  }

  /** The service that a deployment is of. */
  async serviceOfDeployment(id: string): Promise<string> {
    return (await this.#deployment(id)).deployment.service;
  }

  async getDeployment(id: string) {
    const { generation, deployment } = await this.#deployment(id);
    const { verdict } = deployment;
    const incidentIds = verdict?.incidentIds ?? [];
    const context = await this.#contexts.read({ ownership: 'now' });
    const [incidents, takenBackBy, related, corrections, changes, total] =
      await Promise.all([
        findIncidents(this.#knex, { generation, ids: incidentIds }),
        findDeployments(this.#knex, {
          generation,
          ids: verdict?.rolledBackById ? [verdict.rolledBackById] : [],
        }),
        relatedDeployments(this.#knex, { generation, deployment }),
        findCorrections(this.#knex, { deploymentId: id, incidentIds }),
        queryChanges(this.#knex, {
          ...listFilter(context, LISTED_CHANGES - 1),
          from: deployment.finishedAt,
          to: deployment.finishedAt + 1,
          deploymentId: id,
        }),
        countChanges(this.#knex, { generation, deploymentId: id }),
      ]);
    const row = presentDeployment(deployment);
    return {
      deployment: row,
      explanation: explainDeployment(row, incidents.length),
      incidents: incidents.map(presentIncident),
      rolledBackBy: takenBackBy.map(presentDeployment)[0] ?? null,
      rollbackOf: related.rollbackOf && presentDeployment(related.rollbackOf),
      previous: related.previous && presentDeployment(related.previous),
      corrections: corrections.map(correction => ({
        ...correction,
        createdAt: isoOf(correction.createdAt),
      })),
      changes: changes.map(presentChange),
      totalChanges: total,
    };
  }

  async listChanges(query: ChangesQuery, { only }: Visible = {}) {
    const context = await this.#contexts.read(query, only);
    const rows = await queryChanges(this.#knex, {
      ...listFilter(context, query.limit),
      tier: query.tier,
      environment: query.environment,
      after: readPartCursor(query.cursor),
    });
    return pageOf(rows, query.limit, presentChange, row => [
      row.finishedAt,
      row.deploymentId,
      row.ordinal,
    ]);
  }

  async listIncidents(query: IncidentsQuery, { only }: Visible = {}) {
    const context = await this.#contexts.read(query, only);
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

  async getDistribution(
    query: DistributionQuery,
    { only }: Visible = {},
  ): Promise<DistributionAnswer> {
    const context = await this.#contexts.read(query, only);
    const { active, scope } = context;
    const measure = {
      deploymentFrequency: undefined,
      changeLeadTime: 'lead',
      changeFailRate: undefined,
      failedDeploymentRecoveryTime: 'recovery',
      deploymentReworkRate: undefined,
    } as const;
    const kind = measure[query.metric];
    const table = await this.#table.read(context, query.tier);
    const { whole } = table;
    const values =
      kind &&
      (await this.#figures.readBins(
        {
          ...context,
          tier: query.tier,
          range: { from: whole.from, to: whole.to },
          granularity: 'none',
        },
        kind,
      ));
    const services = table.rows
      .flatMap(({ service, metrics }) => {
        const value = headlineOf(metrics, query.metric);
        return value === null ? [] : [{ service, value }];
      })
      .sort((a, b) => a.value - b.value);
    const ascending = services.map(({ value }) => value);
    return {
      scope: scope.ref === '' ? null : scope.ref,
      metric: query.metric,
      from: isoOf(whole.from),
      to: isoOf(whole.to),
      timeZone: active.definitions.timeZone,
      tier: query.tier,
      services,
      servicesWithoutData: table.rows.length - services.length,
      quantiles: {
        p10: percentile(ascending, 0.1),
        p25: percentile(ascending, 0.25),
        p50: percentile(ascending, 0.5),
        p75: percentile(ascending, 0.75),
        p90: percentile(ascending, 0.9),
      },
      values,
    };
  }

  async getCoverage(query: CoverageQuery, { only }: Visible = {}) {
    return this.#coverage.read(await this.#contexts.read(query, only), query);
  }

  /** Scopes that match; `claims` are what the caller owns as. */
  async searchScopes(query: {
    query: string;
    limit: number;
    claims: string[];
  }) {
    const found = await searchScopes(this.#knex, query);
    return {
      items: found.map(scope => ({
        ...scope,
        ref: scope.ref === '' ? null : scope.ref,
      })),
    };
  }

  async getDefinitions() {
    const { definitions } = await this.#contexts.active();
    return {
      metrics: METRIC_DEFINITIONS,
      settings: {
        timeZone: definitions.timeZone,
        leadTimeStart: definitions.leadTimeStart,
        incidentWindow: definitions.incidentWindowMs / 1000,
      },
      rules: FIGURE_RULES,
    };
  }

  async #deployment(id: string) {
    const { generation } = await this.#contexts.active();
    const [deployment] = await findDeployments(this.#knex, {
      generation,
      ids: [id],
    });
    if (!deployment) throw new NotFoundError(`There is no deployment ${id}`);
    return { generation, deployment };
  }
}
