import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { insertPushes } from './insertPushes';

export interface NewRepositoryRow {
  namespace: string;
  name: string;
  description: string;
  ownerRef: string;
  defaultBranch: string;
  createdBy: string;
  createdAt: Date;
}

/**
 * Adds a repository. It waits while another transaction adds one of the name.
 *
 * @returns whether the name was free
 */
export async function insertRepository(
  trx: Knex.Transaction,
  row: NewRepositoryRow,
): Promise<boolean> {
  const inserted = await trx('repositories')
    .insert({
      id: randomUUID(),
      namespace: row.namespace,
      name: row.name,
      description: row.description,
      owner_ref: row.ownerRef,
      default_branch: row.defaultBranch,
      created_by: row.createdBy,
      created_at: row.createdAt,
    })
    .onConflict(['namespace', 'name'])
    .ignore()
    .returning('id');
  return inserted.length > 0;
}

/** Hides a repository; its refs are recorded as removed. False when somebody did before. */
export async function markRemoved(
  knex: Knex,
  options: { id: string; at: Date; by: string },
): Promise<boolean> {
  const { id, at, by } = options;
  return knex.transaction(async trx => {
    const [row] = await trx('repositories')
      .where({ id })
      .whereNull('deleted_at')
      .update({ deleted_at: at })
      .returning(['namespace', 'name']);
    if (!row) return false;
    const refs = await trx('repository_refs')
      .where({ repository_id: id })
      .orderBy('ref')
      .select('ref', 'sha');
    await insertPushes(trx, {
      ...row,
      changes: refs.map(({ ref, sha }) => ({ ref, before: sha, after: null })),
      at,
      by,
    });
    return true;
  });
}

/** Frees the name of a removed repository, whose folder is out of the way. */
export async function deleteRemoved(knex: Knex, id: string): Promise<void> {
  await knex('repositories').where({ id }).whereNotNull('deleted_at').delete();
}

/** Takes over the owner that the catalog-info.yaml names. */
export async function updateOwner(
  knex: Knex,
  options: { id: string; ownerRef: string },
): Promise<void> {
  await knex('repositories')
    .where({ id: options.id, declared_owner_ref: options.ownerRef })
    .update({ owner_ref: options.ownerRef });
}
