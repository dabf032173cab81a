import type { ReportedEvents } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { memberBinds, memberSql } from './memberSql';
import type { MemberSelection } from './types';

/** What was reported about a service. Moments are milliseconds, UTC. */
export interface ServiceReports {
  serviceId: number;
  service: string;
  title: string;
  /** Where it is in the list. */
  place: [title: string, ref: string];
  resolved: boolean;
  names: string[];
  reports: Array<
    Omit<ReportedEvents, 'first' | 'last'> & { first: number; last: number }
  >;
  /** Tiers that were deployed to. */
  tiers: string[];
  /** Deployments to environments that belong to no tier. */
  unknownEnvironment: number;
  /** Whether a deployment names a revision. */
  namesRevision: boolean;
}

interface DbRow {
  id: number;
  ref: string;
  title: string;
  place_title: string;
  resolved: boolean;
  names: string[];
  reports: Array<{
    type: ReportedEvents['type'];
    source: string;
    count: number;
    first: string;
    last: string;
  }> | null;
  tiers: string[] | null;
  unknown_environment: number | null;
  names_revision: boolean | null;
}

const REPORTS = [
  ['deployment', 'deployments', 'finished_at'],
  ['change', 'changes', 'committed_at'],
  ['incident', 'incidents', 'detected_at'],
  ['pipeline', 'pipelines', 'finished_at'],
]
  .map(
    ([type, table, moment]) => `
      SELECT '${type}' AS type, source_id, count(*)::int AS count,
             min(${moment}) AS first, max(${moment}) AS last
        FROM ${table}
       WHERE key_id = ANY(ARRAY(SELECT id FROM service_keys
                                 WHERE service_id = service.id))
       GROUP BY source_id`,
  )
  .join(' UNION ALL ');

const TITLE = 'COALESCE(service.title, service.ref)';

/** Services are in the order of their titles. */
const PLACE = `lower(${TITLE}) COLLATE "C", service.ref COLLATE "C"`;

/** Services of a scope by title, with what each source reports about them. */
export async function serviceReports(
  knex: Knex,
  options: {
    members: MemberSelection;
    /** Only services whose ref or title has this text. */
    query?: string;
    /** Only after this one, in the order of the list. */
    after?: [title: string, ref: string];
    limit: number;
  },
): Promise<{ rows: ServiceReports[]; total: number }> {
  const { members, query, after, limit } = options;
  const binds = {
    ...memberBinds(members, 'UTC'),
    query: query?.toLocaleLowerCase('en-US') ?? '',
    afterTitle: after?.[0] ?? '',
    afterRef: after?.[1] ?? '',
    limit,
  };
  const matching = `
    services AS service
    WHERE service.id IN (SELECT service_id FROM (${memberSql(
      members,
    )}) AS member)
      AND (strpos(service.ref, :query) > 0
           OR strpos(lower(service.title), :query) > 0)`;
  const [page, count] = await Promise.all([
    knex.raw<{ rows: DbRow[] }>(
      `WITH service AS MATERIALIZED (
              SELECT service.id, service.ref, service.resolved, ${TITLE} AS title
                FROM ${matching}
                AND (${PLACE}) > (:afterTitle, :afterRef)
              ORDER BY ${PLACE} LIMIT :limit)
       SELECT service.id, service.ref, service.title,
              lower(service.title) AS place_title, service.resolved,
              ARRAY(SELECT key.key FROM service_keys AS key
                     WHERE key.service_id = service.id ORDER BY key.key) AS names,
              found.reports, deployed.tiers, deployed.unknown_environment,
              deployed.names_revision
         FROM service
         LEFT JOIN LATERAL (
              SELECT jsonb_agg(jsonb_build_object(
                       'type', report.type, 'source', source.name,
                       'count', report.count, 'first', report.first,
                       'last', report.last)
                       ORDER BY report.type, source.name) AS reports
                FROM (${REPORTS}) AS report
                JOIN sources AS source ON source.id = report.source_id) AS found
              ON true
         LEFT JOIN LATERAL (
              SELECT array_agg(DISTINCT environment.tier) AS tiers,
                     (count(*) FILTER (WHERE environment.tier = 'other'))::int
                       AS unknown_environment,
                     bool_or(deployment.revision IS NOT NULL) AS names_revision
                FROM deployments AS deployment
                JOIN environments AS environment
                  ON environment.id = deployment.environment_id
               WHERE deployment.key_id = ANY(ARRAY(
                       SELECT id FROM service_keys
                        WHERE service_id = service.id))) AS deployed ON true
        ORDER BY ${PLACE}`,
      binds,
    ),
    knex.raw<{ rows: Array<{ n: number }> }>(
      `SELECT count(*)::int AS n FROM ${matching}`,
      binds,
    ),
  ]);
  return {
    rows: page.rows.map(row => ({
      serviceId: row.id,
      service: row.ref,
      title: row.title,
      place: [row.place_title, row.ref],
      resolved: row.resolved,
      names: row.names,
      reports: (row.reports ?? []).map(report => ({
        ...report,
        first: Date.parse(report.first),
        last: Date.parse(report.last),
      })),
      tiers: row.tiers ?? [],
      unknownEnvironment: row.unknown_environment ?? 0,
      namesRevision: row.names_revision ?? false,
    })),
    total: count.rows[0].n,
  };
}
