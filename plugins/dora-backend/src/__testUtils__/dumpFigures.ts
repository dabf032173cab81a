import type { Knex } from 'knex';

/** All that is derived under the active generation as text, with names in the place of surrogate ids. */
export async function dumpFigures(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: Array<{ line: string }> }>(`
    WITH active AS (SELECT id FROM generations WHERE state = 'active'),
    deployment AS (
      SELECT d.id, concat_ws(' ', sources.name, external_id, key, environments.name, attempt) AS name
        FROM deployments AS d
        JOIN sources ON sources.id = source_id
        JOIN service_keys AS key ON key.id = key_id
        JOIN environments ON environments.id = environment_id
    ), incident AS (
      SELECT i.id, concat_ws(' ', sources.name, external_id, key, environment) AS name
        FROM incidents AS i
        JOIN sources ON sources.id = source_id
        JOIN service_keys AS key ON key.id = key_id
    ), lines (line) AS (
      SELECT concat_ws(' ', 'verdict', deployment.name, services.ref,
               (to_jsonb(verdict) - '{generation,deployment_id,service_id,incident_ids,rolled_back_by_id}'::text[])::text,
               (SELECT string_agg(incident.name, ',' ORDER BY incident.name COLLATE "C")
                  FROM incident WHERE incident.id = ANY(verdict.incident_ids)),
               taker.name)
        FROM verdicts AS verdict
        JOIN active ON active.id = generation
        JOIN deployment ON deployment.id = verdict.deployment_id
        JOIN services ON services.id = verdict.service_id
        LEFT JOIN deployment AS taker ON taker.id = verdict.rolled_back_by_id
       UNION ALL
      SELECT concat_ws(' ', 'note', deployment.name,
               (to_jsonb(note) - '{generation,deployment_id}'::text[])::text)
        FROM change_notes AS note
        JOIN active ON active.id = generation
        JOIN deployment ON deployment.id = note.deployment_id
       UNION ALL
      SELECT concat_ws(' ', 'day', services.ref,
               (to_jsonb(figures) - '{generation,service_id}'::text[])::text)
        FROM service_days AS figures
        JOIN active ON active.id = generation
        JOIN services ON services.id = figures.service_id
       UNION ALL
      SELECT concat_ws(' ', 'cell', scopes.ref,
               (to_jsonb(cell) - '{generation,scope_id}'::text[])::text)
        FROM scope_cells AS cell
        JOIN active ON active.id = generation
        JOIN scopes ON scopes.id = cell.scope_id
    )
    SELECT line FROM lines ORDER BY line COLLATE "C"`);
  return rows.map(({ line }) => line);
}
