import type { Knex } from 'knex';
import { completeChange } from '../../../domain/derivation/completeChange';
import type { ChangeFact } from '../../../domain/facts';
import { completed, pullRequestTimes } from '../derivation/pullRequestTimes';
import {
  packedChange,
  unpackChange,
  type PackedChange,
} from '../derivation/packedChange';

export interface KnownChange {
  change: ChangeFact;
  repository: string | null;
  pullRequestUrl: string | null;
}

export type KnownChanges = (
  serviceId: number,
  changeId: string,
) => KnownChange | undefined;

/**
 * What `change` events tell about single changes of services. Which events speak
 * of a service, and which of them leads, is as `loadKnownChanges` has it.
 */
export async function knownChanges(
  knex: Knex,
  wanted: Array<{ serviceId: number; changeId: string }>,
): Promise<KnownChanges> {
  const { rows } = await knex.raw<{
    rows: Array<{
      service_id: number;
      change: PackedChange;
      repository: string | null;
      pr_url: string | null;
    }>;
  }>(
    `SELECT wanted.service_id, change.repository, change.pr_url,
            ${packedChange('change.external_id', completed)} AS change
       FROM unnest(:serviceIds::int[], :changeIds::text[])
            AS wanted (service_id, change_id)
       JOIN changes AS change
         ON change.source_id = ANY(ARRAY(SELECT id FROM sources))
        AND change.external_id = wanted.change_id
       LEFT JOIN LATERAL (${pullRequestTimes(
         'repository = change.repository AND pr_number = change.pr_number',
       )}) AS pull_request USING (repository, pr_number)
      WHERE change.key_id IN (SELECT id FROM service_keys
                               WHERE service_id = wanted.service_id)
         OR change.key_id IS NULL AND (
              change.repository IN (SELECT repository FROM service_repositories
                                     WHERE service_id = wanted.service_id)
           OR change.repository IN (SELECT key FROM service_keys
                                     WHERE service_id = wanted.service_id)
           OR change.repository IN (SELECT own.repository
                                      FROM key_repositories AS own
                                      JOIN service_keys AS key ON key.id = own.key_id
                                     WHERE key.service_id = wanted.service_id))
      ORDER BY change.key_id IS NULL, change.version DESC, change.digest DESC`,
    {
      serviceIds: wanted.map(({ serviceId }) => serviceId),
      changeIds: wanted.map(({ changeId }) => changeId),
    },
  );
  const known = new Map<string, KnownChange>();
  for (const row of rows) {
    const change = unpackChange(row.change);
    const key = JSON.stringify([row.service_id, change.id]);
    const leading = known.get(key);
    known.set(key, {
      change: leading ? completeChange(leading.change, change) : change,
      repository: leading?.repository ?? row.repository,
      pullRequestUrl: leading?.pullRequestUrl ?? row.pr_url,
    });
  }
  return (serviceId, changeId) =>
    known.get(JSON.stringify([serviceId, changeId]));
}
