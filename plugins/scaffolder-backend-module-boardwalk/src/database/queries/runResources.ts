import type { Knex } from 'knex';
import type { RunResource } from '../../domain/runResources';

const TABLE = 'boardwalk_run_resources';

interface Row {
  task_id: string;
  kind: RunResource['kind'];
  ref: string;
  state: RunResource['state'];
  detail: string | null;
  note: string | null;
  created_at: Date;
}

const toResource = (row: Row): RunResource => ({
  taskId: row.task_id,
  kind: row.kind,
  ref: row.ref,
  state: row.state,
  detail: row.detail,
  note: row.note,
  createdAt: row.created_at,
});

/** All that a run made, in the order in which it did. */
export async function listResources(
  knex: Knex,
  taskId: string,
): Promise<RunResource[]> {
  const rows: Row[] = await knex(TABLE)
    .where({ task_id: taskId })
    .orderBy('created_at');
  return rows.map(toResource);
}

/** Runs whose end has not been dealt with. */
export async function listOpenRuns(knex: Knex): Promise<string[]> {
  const rows: Array<Pick<Row, 'task_id'>> = await knex(TABLE)
    .distinct('task_id')
    .whereIn('state', ['making', 'made']);
  return rows.map(row => row.task_id);
}
