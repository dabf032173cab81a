import type { Knex } from 'knex';
import { tryLock, waitForLock } from '../../locks';
import {
  liveGenerations,
  type LiveGeneration,
} from '../../queries/derivation/liveGenerations';
import { deriveUnder } from './deriveUnder';
import { markCellsDirty } from './markCellsDirty';

/**
 * Computes a service that is dirty, under every generation that is kept, in one
 * transaction: whoever dies on the way has changed nothing.
 *
 * The mark is not locked while this computes, so that nobody who writes facts
 * waits. At the end it is taken only if nobody touched it since: each write of
 * the row gives it another `xmin`, and facts that came meanwhile leave it dirty.
 *
 * @returns whether there was something to do here
 */
export async function deriveDirtyService(
  knex: Knex,
  serviceId: number,
): Promise<boolean> {
  return knex.transaction(async tx => {
    if (!(await tryLock(tx, 'service', serviceId))) return false;
    const { rows } = await tx.raw<{ rows: Array<{ stamp: string }> }>(
      `SELECT xmin::text AS stamp FROM dirty_services WHERE service_id = :serviceId`,
      { serviceId },
    );
    if (rows.length === 0) return false;
    await deriveAll(tx, serviceId, await liveGenerations(tx));
    await tx.raw(
      `DELETE FROM dirty_services
        WHERE service_id = :serviceId AND xmin::text = :stamp`,
      { serviceId, stamp: rows[0].stamp },
    );
    return true;
  });
}

/**
 * Computes a service that a new generation does not have yet. If it is dirty as
 * well it stays so.
 *
 * @returns whether there was something to do here
 */
export async function derivePendingService(
  knex: Knex,
  { generation, serviceId }: { generation: number; serviceId: number },
): Promise<boolean> {
  return knex.transaction(async tx => {
    if (!(await tryLock(tx, 'service', serviceId))) return false;
    const isPending = await tx('pending_services')
      .where({ generation, service_id: serviceId })
      .first();
    if (!isPending) return false;
    const generations = await liveGenerations(tx);
    await deriveAll(
      tx,
      serviceId,
      generations.filter(({ id }) => id === generation),
    );
    return true;
  });
}

async function deriveAll(
  tx: Knex.Transaction,
  serviceId: number,
  generations: LiveGeneration[],
): Promise<void> {
  const changed = [];
  for (const generation of generations)
    changed.push({
      generation: generation.id,
      days: await deriveUnder(tx, serviceId, generation),
    });
  // Until this commits, no service enters or leaves a scope: whoever changes
  // members afterwards sees these days.
  await waitForLock(tx, 'scopes', { shared: true });
  for (const { generation, days } of changed)
    await markCellsDirty(tx, { generation, serviceId, days });
  await tx('pending_services')
    .whereIn(
      'generation',
      generations.map(({ id }) => id),
    )
    .where({ service_id: serviceId })
    .delete();
}
