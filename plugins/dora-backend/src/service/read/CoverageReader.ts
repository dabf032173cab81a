import type {
  CoverageAnswer,
  CoverageRow,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { listEnvironments } from '../../database/queries/read/listEnvironments';
import { countLeftOut } from '../../database/queries/read/countLeftOut';
import {
  serviceReports,
  type ServiceReports,
} from '../../database/queries/read/serviceReports';
import {
  serviceSends,
  type ServiceSends,
} from '../../database/queries/read/serviceSends';
import {
  tallyServices,
  type ServiceTally,
} from '../../database/queries/read/tallyServices';
import { unresolvedNames } from '../../database/queries/read/unresolvedNames';
import type { ServiceNames } from '../../domain/names/ServiceNames';
import { missingReports } from '../../domain/query/missingReports';
import { lacking, totalsOf } from './coverageTotals';
import { readCursor, writeCursor } from './cursors';
import { isoOf, isoOrNull } from './presentRows';
import type { ReadContext } from './ReadContext';
import type { CoverageQuery } from './types';

/** Tells what is reported about services, by whom, and what is missing. */
export class CoverageReader {
  readonly #knex: Knex;
  readonly #serviceNames: () => ServiceNames;

  static create(options: {
    knex: Knex;
    serviceNames: () => ServiceNames;
  }): CoverageReader {
    return new CoverageReader(options.knex, options.serviceNames);
  }

  private constructor(knex: Knex, serviceNames: () => ServiceNames) {
    this.#knex = knex;
    this.#serviceNames = serviceNames;
  }

  async read(
    context: ReadContext,
    { query, lacks, cursor, limit }: CoverageQuery,
  ): Promise<CoverageAnswer> {
    const { active, days, members, range, scope } = context;
    const after = readCursor<[title: string, ref: string]>(
      cursor,
      ([title, ref, ...rest]) =>
        typeof title === 'string' &&
        typeof ref === 'string' &&
        rest.length === 0,
    );
    const sends = await serviceSends(this.#knex, members);
    const { rows, total } = await serviceReports(this.#knex, {
      members: lacks ? { ...members, only: lacking(sends, lacks) } : members,
      query,
      after,
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const everything = scope.kind === 'organisation' && !members.only;
    const [tallies, environments, unresolved, leftOut] = await Promise.all([
      this.#tallies(context, page),
      listEnvironments(this.#knex),
      everything ? unresolvedNames(this.#knex) : [],
      countLeftOut(this.#knex, members),
    ]);
    return {
      from: isoOf(days.startOf(days.dayOf(range.from))),
      to: isoOf(days.startOf(days.dayOf(range.to - 1) + 1)),
      timeZone: active.definitions.timeZone,
      totalItems: total,
      leftOut,
      totals: totalsOf(sends),
      items: page.map(row =>
        toRow(
          row,
          sends.get(row.serviceId),
          tallies.get(row.serviceId),
          context.now,
        ),
      ),
      pageInfo:
        rows.length > limit
          ? { nextCursor: writeCursor(page[page.length - 1].place) }
          : {},
      environments,
      unresolved: unresolved.map(({ name, firstSeenAt }) => ({
        name,
        firstSeenAt: isoOf(firstSeenAt),
        ...this.#explain(name),
      })),
    };
  }

  async #tallies(
    { active, days, members, range }: ReadContext,
    page: ServiceReports[],
  ): Promise<Map<number, ServiceTally>> {
    const found = new Map<number, ServiceTally>();
    if (page.length === 0) return found;
    await tallyServices(
      this.#knex,
      {
        generation: active.generation,
        timeZone: active.definitions.timeZone,
        members: {
          ...members,
          only: page.map(({ serviceId }) => serviceId),
        },
        tier: 'production',
        first: days.dayOf(range.from),
        end: days.dayOf(range.to - 1) + 1,
      },
      batch => {
        for (const tally of batch) found.set(tally.serviceId, tally);
      },
    );
    return found;
  }

  #explain(name: string): { hint: string; candidates: string[] } {
    const { ambiguous = [] } = this.#serviceNames().resolve(name);
    return ambiguous.length > 0
      ? {
          hint: `Means ${ambiguous.length} entities equally well. Report the service by entity reference, or map the repository in dora.repositories.`,
          candidates: ambiguous,
        }
      : {
          hint: 'No component has this reference, repository or name. Register it, annotate the component with its repository, or map the repository in dora.repositories.',
          candidates: [],
        };
  }
}

const NOTHING: ServiceSends = {
  deployments: false,
  changes: false,
  incidents: false,
  pipelines: false,
};

function toRow(
  reported: ServiceReports,
  sends: ServiceSends = NOTHING,
  tallied: ServiceTally | undefined,
  now: number,
): CoverageRow {
  const counts = tallied?.tally.counts;
  const lastOf = (type?: string) =>
    reported.reports
      .filter(report => type === undefined || report.type === type)
      .reduce<number | null>(
        (last, report) => Math.max(last ?? report.last, report.last),
        null,
      );
  const lastDeployment = lastOf('deployment');
  const lists = tallied?.tally.values.lead ?? [];
  return {
    service: reported.service,
    title: reported.title,
    resolved: reported.resolved,
    names: reported.names,
    reports: reported.reports.map(report => ({
      ...report,
      first: isoOf(report.first),
      last: isoOf(report.last),
    })),
    sends,
    lastEventAt: isoOrNull(lastOf()),
    missing: missingReports({
      resolved: reported.resolved,
      types: new Set(reported.reports.map(({ type }) => type)),
      tiers: reported.tiers,
      changesKnown: sends.changes,
      namesRevision: reported.namesRevision,
      leadUnknown: counts?.leadUnknown ?? 0,
      leadNegative: counts?.leadNegative ?? 0,
      daysSinceDeployment:
        lastDeployment === null
          ? null
          : Math.floor((now - lastDeployment) / 86_400_000),
    }),
    dataQuality: {
      // Four bytes for each value.
      changes: lists.reduce((sum, list) => sum + list.byteLength / 4, 0),
      excluded: {
        unknown: counts?.leadUnknown ?? 0,
        negative: counts?.leadNegative ?? 0,
        baseline: counts?.leadBaseline ?? 0,
      },
      inexact: counts?.leadInexact ?? 0,
      unknownEnvironment: reported.unknownEnvironment,
    },
  };
}
