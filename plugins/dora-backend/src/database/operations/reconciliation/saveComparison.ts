import type { Knex } from 'knex';
import { markServicesDirty } from '../facts/markServicesDirty';

/** Writes what a host told of two revisions, and lets figures that depend on it follow. */
export async function saveComparison(
  knex: Knex,
  comparison: {
    repository: string;
    base: string;
    head: string;
    /** Newest first; undefined where the host cannot tell. */
    changeIds?: string[];
    reason?: string;
    /** Services that went from one to the other. */
    serviceIds: number[];
  },
): Promise<void> {
  const { repository, base, head, changeIds, reason, serviceIds } = comparison;
  await knex.transaction(async tx => {
    await tx('comparisons')
      .insert({
        repository,
        base,
        head,
        change_ids: changeIds ?? null,
        reason: reason ?? null,
        compared_at: tx.fn.now(),
      })
      .onConflict(['repository', 'head', 'base'])
      .merge();
    if (changeIds) await markServicesDirty(tx, { keyIds: [], serviceIds });
  });
}
