import type { Knex } from 'knex';
import { completeChange } from '../../../domain/derivation/completeChange';
import type { ChangeFact } from '../../../domain/facts';
import { completed, pullRequestTimes } from './pullRequestTimes';
import type { ServiceKeys } from './findServiceKeys';
import { packedChange, unpackChange, type PackedChange } from './packedChange';

/**
 * What `change` events tell about changes of a service: those that named it, and
 * those that named one of its repositories and no service. Only of changes that
 * its deployments name, or of all when it deploys revisions that name none.
 * Where several events tell of one change, the newest that named the service
 * leads and the others complete it, and so do those of the same pull request,
 * which may be about another commit or, as reviews, about none.
 */
export async function loadKnownChanges(
  tx: Knex.Transaction,
  { keyIds, repositories, all }: ServiceKeys & { all: boolean },
): Promise<Map<string, ChangeFact>> {
  const { rows } = await tx.raw<{ rows: Array<{ change: PackedChange }> }>(
    `SELECT ${packedChange('external_id', completed)} AS change
       FROM changes AS change
       LEFT JOIN (${pullRequestTimes(
         'repository = ANY(:repositories::text[])',
       )}) AS pull_request USING (repository, pr_number)
      WHERE (key_id = ANY(:keyIds::integer[])
             OR key_id IS NULL AND repository = ANY(:repositories::text[]))
        AND (:all OR external_id IN (
              SELECT change_id
                FROM deployment_changes
                JOIN deployments ON deployments.id = deployment_id
               WHERE deployments.key_id = ANY(:keyIds::integer[])))
      ORDER BY key_id IS NULL, version DESC, digest DESC`,
    { keyIds, repositories, all },
  );
  const known = new Map<string, ChangeFact>();
  for (const row of rows) {
    const change = unpackChange(row.change);
    const newer = known.get(change.id);
    known.set(change.id, newer ? completeChange(newer, change) : change);
  }
  return known;
}
