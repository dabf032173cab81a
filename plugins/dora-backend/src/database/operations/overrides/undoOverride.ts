import type { Knex } from 'knex';
import { lockIncident } from './lockIncident';
import { markOverrideDirty } from './markOverrideDirty';

/** Undoes a correction; false when that was done already. */
export async function undoOverride(
  knex: Knex,
  id: number,
  undo: { by: string; reason?: string },
): Promise<boolean> {
  return knex.transaction(async tx => {
    const override = await tx('overrides').where({ id }).first('incident_id');
    if (override?.incident_id) await lockIncident(tx, override.incident_id);
    const undone = await tx('overrides')
      .where({ id })
      .whereNull('undone_at')
      .update({
        undone_by: undo.by,
        undone_at: tx.fn.now(),
        undo_reason: undo.reason ?? null,
      });
    if (undone) await markOverrideDirty(tx, id);
    return undone > 0;
  });
}
