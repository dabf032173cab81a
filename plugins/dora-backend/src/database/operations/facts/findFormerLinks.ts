import type { ChangeEvent, IncidentEvent } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { EventLinks } from '../../../domain/events/eventLocks';
import { sourceOfEnds, tellsEnds } from '../../queries/resolutions';
import { changesTable } from '../../facts/changesTable';
import { incidentsTable } from '../../facts/incidentsTable';
import { columnArrays, unnestColumns, type FactItem } from './columnArrays';

/** What the stored states of events say about things under other names; the new states may not say it any more. */
export async function findFormerLinks(
  tx: Knex.Transaction,
  items: {
    incidents: Array<FactItem<IncidentEvent>>;
    changes: Array<FactItem<ChangeEvent>>;
  },
): Promise<EventLinks> {
  // The repository of a change that names no service is part of its identity.
  const changes = items.changes.filter(
    ({ prepared }) => prepared.event.service !== undefined,
  );
  return {
    causes: items.incidents.length
      ? await formerCauses(tx, items.incidents)
      : [],
    repositories: changes.length ? await formerRepositories(tx, changes) : [],
  };
}

async function formerCauses(
  tx: Knex.Transaction,
  items: Array<FactItem<IncidentEvent>>,
) {
  const names = incidentsTable.key.map(({ name }) => name).join(', ');
  const { rows } = await tx.raw<{
    rows: Array<{ source: string; id: string }>;
  }>(
    `WITH wanted (${names}) AS (
       SELECT * FROM ${unnestColumns(incidentsTable.key)} AS given
     ), known AS (
       SELECT * FROM wanted
       UNION
       -- The beginning of an incident whose end is told.
       SELECT ${incidentsTable.key
         .map(({ name }) => (name === 'source_id' ? 'begun.id' : name))
         .join(', ')}
         FROM wanted
         JOIN sources AS ended ON ended.id = source_id AND ${tellsEnds('ended')}
         JOIN sources AS begun ON begun.name = ${sourceOfEnds('ended')}
     )
     SELECT DISTINCT caused_by_source AS source, caused_by_id AS id
       FROM known
       JOIN incidents USING (${names})
      WHERE caused_by_id IS NOT NULL`,
    columnArrays(incidentsTable.key, items),
  );
  return rows;
}

async function formerRepositories(
  tx: Knex.Transaction,
  items: Array<FactItem<ChangeEvent>>,
) {
  const names = changesTable.key.map(({ name }) => name).join(', ');
  const { rows } = await tx.raw<{ rows: Array<{ repository: string }> }>(
    `SELECT DISTINCT repository
       FROM ${unnestColumns(changesTable.key)} AS wanted (${names})
       JOIN changes USING (${names})
      WHERE push_after IS NOT NULL AND repository IS NOT NULL`,
    columnArrays(changesTable.key, items),
  );
  return rows.map(({ repository }) => repository);
}
