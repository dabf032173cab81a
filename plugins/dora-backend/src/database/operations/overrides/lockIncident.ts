import type { Knex } from 'knex';
import { linkLocks, nameLocksOfKeys } from '../../../domain/events/eventLocks';
import { lockNames } from '../facts/lockNames';

/**
 * Keeps what an incident says as it is until the transaction ends, and makes it
 * wait for the deployment that it names: a correction and the events that it is
 * about see each other, whichever comes first.
 */
export async function lockIncident(
  tx: Knex.Transaction,
  id: number | string,
): Promise<void> {
  const key = await tx('incidents')
    .join('service_keys', 'service_keys.id', 'incidents.key_id')
    .where('incidents.id', id)
    .first('service_keys.key');
  if (!key) return;
  await lockNames(tx, nameLocksOfKeys([key.key]));
  const cause = await tx('incidents')
    .where({ id })
    .whereNotNull('caused_by_id')
    .first({ source: 'caused_by_source', id: 'caused_by_id' });
  if (cause)
    await lockNames(tx, linkLocks([], { causes: [cause], repositories: [] }));
}
