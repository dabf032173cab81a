import { canonicalJson } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { GenerationDefinitions } from '../../../domain/definitions';
import { waitForLock } from '../../locks';
import { liveGenerations } from '../../queries/derivation/liveGenerations';
import { applyTiers } from './applyTiers';

/**
 * Sees to it that figures under the given definitions are there, or on their
 * way: they serve already, are being computed, or are begun now. What else was
 * being computed is given up.
 *
 * @returns what has to be computed now: nothing, everything for the first time, or a new generation
 */
export async function ensureGeneration(
  knex: Knex,
  definitions: GenerationDefinitions,
): Promise<'kept' | 'first' | 'resumed' | 'begun'> {
  const wanted = canonicalJson(definitions);
  return knex.transaction(async tx => {
    await waitForLock(tx, 'generations');
    const live = await liveGenerations(tx);
    const find = (state: 'active' | 'building') =>
      live.find(generation => generation.state === state);
    const active = find('active');
    const building = find('building');
    if (!active) {
      await tx('generations').insert({
        definitions: wanted,
        state: 'active',
      });
      await applyTiers(tx, definitions.tiers);
      await tx.raw(
        `INSERT INTO dirty_services (service_id) SELECT id FROM services ORDER BY id
             ON CONFLICT (service_id) DO UPDATE SET since = dirty_services.since`,
      );
      return 'first';
    }
    const keeps = canonicalJson(active.definitions) === wanted;
    if (building && !keeps && canonicalJson(building.definitions) === wanted)
      return 'resumed';
    if (building)
      await tx('generations')
        .where({ id: building.id })
        .update({ state: 'retired' });
    if (keeps) return 'kept';
    const [{ id }] = await tx('generations')
      .insert({ definitions: wanted, state: 'building' })
      .returning<Array<{ id: number }>>('id');
    await tx.raw(
      `INSERT INTO pending_services (generation, service_id)
       SELECT :id, id FROM services`,
      { id },
    );
    return 'begun';
  });
}
