import type { Knex } from 'knex';
import type { FailureMethod } from '../../../domain/derived';
import { resolvedAt, tellsEnds } from '../resolutions';
import { listBinds, memberFilter, type ListFilter } from './listFilter';
import type { StoredIncident } from './rowTypes';

const toStoredIncident = (row: DbIncidentRow): StoredIncident => ({
  id: row.id,
  service: row.service,
  source: row.source,
  externalId: row.external_id,
  environment: row.environment === '' ? null : row.environment,
  title: row.title,
  severity: row.severity,
  detectedAt: row.detected_at.getTime(),
  resolvedAt: row.resolved_at?.getTime() ?? null,
  url: row.url,
  deployments: row.deployments ?? [],
});

export interface IncidentFilter extends ListFilter {
  environment?: string;
  /** Open ones, or resolved ones, only. */
  open?: boolean;
  after?: { at: number; id: string };
}

interface DbIncidentRow {
  id: string;
  service: string;
  source: string;
  external_id: string;
  environment: string;
  title: string | null;
  severity: string | null;
  detected_at: Date;
  resolved_at: Date | null;
  url: string | null;
  deployments: Array<{ id: string; method: FailureMethod | null }> | null;
}

const RESOLVED_AT = resolvedAt('incident', 'source');

const COLUMNS = `
  incident.id, service.ref AS service, source.name AS source,
  incident.external_id, incident.environment, incident.title,
  incident.severity, incident.detected_at, ${RESOLVED_AT} AS resolved_at,
  incident.url,
  (SELECT jsonb_agg(jsonb_build_object(
            'id', verdict.deployment_id::text, 'method', verdict.method)
            ORDER BY verdict.deployment_id)
     FROM verdicts AS verdict
    WHERE verdict.generation = :generation
      AND verdict.incident_ids <> '{}'
      AND verdict.incident_ids @> ARRAY[incident.id]) AS deployments`;

const INCIDENTS = `
  incidents AS incident
  JOIN service_keys AS key ON key.id = incident.key_id
  JOIN services AS service ON service.id = key.service_id
  JOIN sources AS source ON source.id = incident.source_id`;

/** Incidents, newest first. */
export async function queryIncidents(
  knex: Knex,
  filter: IncidentFilter,
): Promise<StoredIncident[]> {
  const { environment, open, after } = filter;
  const members = memberFilter(
    filter.members,
    'incident',
    'incident.detected_at',
  );
  const conditions = [
    members.where,
    `NOT ${tellsEnds('source')}`,
    'incident.detected_at >= :from AND incident.detected_at < :to',
    environment !== undefined && 'incident.environment = :environment',
    open !== undefined && `(${RESOLVED_AT} IS NULL) = :open`,
    after && '(incident.detected_at, incident.id) < (:afterAt, :afterId)',
  ].filter(Boolean);
  const { rows } = await knex.raw<{ rows: DbIncidentRow[] }>(
    `${members.with}
     SELECT ${COLUMNS} FROM ${INCIDENTS}
      WHERE ${conditions.join(' AND ')}
      ORDER BY incident.detected_at DESC, incident.id DESC
      LIMIT :limit`,
    {
      ...listBinds(filter),
      environment: environment ?? null,
      open: open ?? null,
      afterAt: after ? new Date(after.at) : null,
      afterId: after?.id ?? null,
    },
  );
  return rows.map(toStoredIncident);
}

/** Incidents by their row ids, oldest first. */
export async function findIncidents(
  knex: Knex,
  options: { generation: number; ids: string[] },
): Promise<StoredIncident[]> {
  if (options.ids.length === 0) return [];
  const { rows } = await knex.raw<{ rows: DbIncidentRow[] }>(
    `SELECT ${COLUMNS} FROM ${INCIDENTS}
      WHERE incident.id = ANY(:ids::bigint[])
      ORDER BY incident.detected_at, incident.id`,
    options,
  );
  return rows.map(toStoredIncident);
}
