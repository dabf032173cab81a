import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { ResourceKind, ResourceState } from '../../domain/runResources';

const TABLE = 'boardwalk_run_resources';

interface Key {
  taskId: string;
  kind: ResourceKind;
  ref: string;
}

/**
 * Notes that a run is about to make something. A second note of the same run leaves
 * the first as it is, with its moment; one after a cleanup begins anew.
 *
 * @throws ConflictError while another run makes the same
 */
export async function noteMaking(
  knex: Knex,
  key: Key,
): Promise<{ createdAt: Date; isNew: boolean }> {
  try {
    const { rows } = await knex.raw(
      `INSERT INTO boardwalk_run_resources AS noted (task_id, kind, ref, state)
       VALUES (:taskId, :kind, :ref, 'making')
           ON CONFLICT (task_id, kind, ref) DO UPDATE
          SET state = 'making', created_at = now(), detail = NULL, note = NULL
        WHERE noted.state IN ('removed', 'left')
       RETURNING created_at`,
      { ...key },
    );
    if (rows.length) return { createdAt: rows[0].created_at, isNew: true };
  } catch (error) {
    if (!isDatabaseConflictError(error)) throw error;
    throw new ConflictError(
      `Another run is making the ${key.kind} ${key.ref}, or has failed and is being cleaned up. Try again in a minute, or choose another name.`,
    );
  }
  const noted = await knex(TABLE)
    .where({ task_id: key.taskId, kind: key.kind, ref: key.ref })
    .first('created_at');
  return { createdAt: noted.created_at, isNew: false };
}

/** Notes what became of something that a run was making. */
export async function saveState(
  knex: Knex,
  key: Key,
  state: ResourceState,
  more: { detail?: string; note?: string } = {},
): Promise<void> {
  await knex(TABLE)
    .where({ task_id: key.taskId, kind: key.kind, ref: key.ref })
    .update({ state, ...more });
}

/** Forgets what a run did not make after all. */
export async function forget(knex: Knex, key: Key): Promise<void> {
  await knex(TABLE)
    .where({ task_id: key.taskId, kind: key.kind, ref: key.ref })
    .delete();
}

/** Keeps what a run made that completed. */
export async function keepAll(knex: Knex, taskId: string): Promise<void> {
  await knex(TABLE)
    .where({ task_id: taskId })
    .whereIn('state', ['making', 'made'])
    .update({ state: 'kept' });
}

/** Removes rows of runs that ended long ago. */
export async function deleteOld(knex: Knex, before: Date): Promise<void> {
  await knex(TABLE)
    .where('created_at', '<', before)
    .whereNotIn('state', ['making', 'made'])
    .delete();
}
