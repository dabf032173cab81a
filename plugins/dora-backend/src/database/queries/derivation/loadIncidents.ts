import type { Knex } from 'knex';
import type { IncidentFact } from '../../../domain/facts';
import { resolvedAt, tellsEnds } from '../resolutions';
import { moment } from './moment';

interface DbIncidentRow {
  id: number;
  source: string;
  external_id: string;
  own: boolean;
  environment: string;
  version: number;
  digest: string;
  detected_at: number;
  resolved_at: number | null;
  caused_by_source: string | null;
  caused_by_id: string | null;
  title: string | null;
}

/** Incidents of a service, and those of others that name one of its deployments or were tied to one by a person. */
export async function loadIncidents(
  tx: Knex.Transaction,
  keyIds: number[],
): Promise<IncidentFact[]> {
  const { rows } = await tx.raw<{ rows: DbIncidentRow[] }>(
    `SELECT incident.id::float8 AS id, source.name AS source, external_id,
            key_id = ANY(:keyIds::integer[]) AS own, environment,
            version::float8 AS version, encode(digest, 'hex') AS digest,
            ${moment('detected_at')}, ${moment(
      resolvedAt('incident', 'source'),
      'resolved_at',
    )},
            caused_by_source, caused_by_id, title
       FROM incidents AS incident
       JOIN sources AS source ON source.id = incident.source_id
      WHERE NOT ${tellsEnds('source')} AND incident.id IN (
              SELECT id FROM incidents WHERE key_id = ANY(:keyIds::integer[])
               UNION
              SELECT named.id
                FROM (SELECT DISTINCT sources.name, deployments.external_id
                        FROM deployments
                        JOIN sources ON sources.id = deployments.source_id
                       WHERE key_id = ANY(:keyIds::integer[])) AS own
                JOIN incidents AS named
                  ON named.caused_by_id = own.external_id
                 AND named.caused_by_source = own.name
               UNION
              SELECT override.incident_id
                FROM overrides AS override
                JOIN deployments ON deployments.id = override.deployment_id
               WHERE override.kind = 'cause' AND override.undone_at IS NULL
                 AND deployments.key_id = ANY(:keyIds::integer[]))`,
    { keyIds },
  );
  return rows.map(row => ({
    id: row.id,
    source: row.source,
    externalId: row.external_id,
    own: row.own,
    environment: row.environment || undefined,
    version: row.version,
    digest: row.digest,
    detectedAt: row.detected_at,
    resolvedAt: row.resolved_at ?? undefined,
    causedBy:
      row.caused_by_id === null
        ? undefined
        : { source: row.caused_by_source!, id: row.caused_by_id },
    title: row.title ?? undefined,
  }));
}
