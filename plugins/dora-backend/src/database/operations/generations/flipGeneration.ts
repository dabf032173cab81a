import type { Knex } from 'knex';
import { waitForLock } from '../../locks';
import { liveGenerations } from '../../queries/derivation/liveGenerations';
import { applyTiers } from './applyTiers';

/**
 * Lets a new generation serve once all of it is computed. Whoever reads sees
 * the old one or the new one, whole.
 *
 * @returns the generation that serves from now on, if there was a flip
 */
export async function flipGeneration(knex: Knex): Promise<number | undefined> {
  return knex.transaction(async tx => {
    await waitForLock(tx, 'generations');
    const next = (await liveGenerations(tx)).find(
      ({ state }) => state === 'building',
    );
    if (!next) return undefined;
    const { rows } = await tx.raw<{ rows: Array<{ complete: boolean }> }>(
      `SELECT NOT EXISTS (SELECT FROM pending_services WHERE generation = :id)
          AND NOT EXISTS (SELECT FROM dirty_cells WHERE generation = :id) AS complete`,
      { id: next.id },
    );
    if (!rows[0].complete) return undefined;
    // Only one may be active at any moment, so the old one goes first.
    await tx('generations')
      .where({ state: 'active' })
      .update({ state: 'retired' });
    await tx('generations').where({ id: next.id }).update({ state: 'active' });
    await applyTiers(tx, next.definitions.tiers);
    return next.id;
  });
}
