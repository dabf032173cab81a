import type { Knex } from 'knex';
import type { DerivedChange } from '../../../domain/derived';
import { inBatches } from './inBatches';

const BATCH = 10_000;

const STATEMENT = `
  WITH given AS (
    SELECT * FROM json_to_recordset(:rows::json) AS row (
      deployment_id bigint, change_id text, position integer, excluded text,
      lead_seconds integer, start text, exact boolean)
  ), gone AS (
    DELETE FROM change_notes AS note
     WHERE generation = :generation
       AND deployment_id = ANY(:deploymentIds::bigint[])
       AND NOT EXISTS (SELECT FROM given
                        WHERE given.deployment_id = note.deployment_id
                          AND given.change_id = note.change_id)
  )
  INSERT INTO change_notes AS note (generation, deployment_id, change_id,
         position, excluded, lead_seconds, start, exact)
  SELECT :generation, given.*
    FROM given
    LEFT JOIN change_notes AS present
      ON present.generation = :generation
     AND present.deployment_id = given.deployment_id
     AND present.change_id = given.change_id
   WHERE (given.position, given.excluded, given.lead_seconds, given.start, given.exact)
         IS DISTINCT FROM
         (present.position, present.excluded, present.lead_seconds, present.start, present.exact)
   ORDER BY given.deployment_id, given.change_id
      ON CONFLICT (generation, deployment_id, change_id) DO UPDATE
     SET position = excluded.position, excluded = excluded.excluded,
         lead_seconds = excluded.lead_seconds, start = excluded.start,
         exact = excluded.exact`;

/** Writes what differs from the notes that are there, of changes that need one. */
export async function saveChangeNotes(
  tx: Knex.Transaction,
  generation: number,
  deployments: Array<{ deploymentId: number; changes: DerivedChange[] }>,
): Promise<void> {
  const noted = deployments.map(({ deploymentId, changes }) => ({
    deploymentId,
    changes: changes.filter(({ plain }) => !plain),
  }));
  const batches = inBatches(
    noted,
    BATCH,
    // A deployment without notes may have had some.
    ({ changes }) => changes.length + 1,
  );
  for (const batch of batches)
    await tx.raw(STATEMENT, {
      generation,
      deploymentIds: batch.map(({ deploymentId }) => deploymentId),
      rows: JSON.stringify(
        batch.flatMap(({ deploymentId, changes }) =>
          changes.map(change => toDbRow(deploymentId, change)),
        ),
      ),
    });
}

function toDbRow(deploymentId: number, change: DerivedChange) {
  return {
    deployment_id: deploymentId,
    change_id: change.changeId,
    position: change.position,
    excluded: change.excluded,
    lead_seconds: change.leadSeconds,
    start: change.start,
    exact: change.exact,
  };
}
