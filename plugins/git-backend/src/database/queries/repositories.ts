import type { RepositoryName } from '@boardwalk/plugin-git-common';
import type { Knex } from 'knex';
import type { RepositoryRecord } from '../../domain/RepositoryRecord';

interface DbRepositoryRow {
  id: string;
  namespace: string;
  name: string;
  description: string;
  owner_ref: string;
  declared_owner_ref: string | null;
  entity_ref: string | null;
  default_branch: string;
  created_at: Date;
  created_by: string;
  pushed_at: Date | null;
  size_bytes: string;
  empty: boolean;
}

export const toRecord = (row: DbRepositoryRow): RepositoryRecord => ({
  id: row.id,
  namespace: row.namespace,
  name: row.name,
  description: row.description,
  ownerRef: row.owner_ref,
  declaredOwnerRef: row.declared_owner_ref,
  entityRef: row.entity_ref,
  defaultBranch: row.default_branch,
  createdAt: row.created_at,
  createdBy: row.created_by,
  pushedAt: row.pushed_at,
  sizeBytes: Number(row.size_bytes),
  empty: row.empty,
});

const withEmpty = (knex: Knex | Knex.Transaction) =>
  knex('repositories')
    .whereNull('deleted_at')
    .select(
      'repositories.*',
      knex.raw(
        `NOT EXISTS (SELECT 1 FROM repository_refs
                      WHERE repository_id = repositories.id
                        AND ref LIKE 'refs/heads/%') AS empty`,
      ),
    );

/** The repository of that name, unless it is being removed. */
export async function findRepository(
  knex: Knex | Knex.Transaction,
  { namespace, name }: RepositoryName,
): Promise<RepositoryRecord | undefined> {
  const row = await withEmpty(knex).where({ namespace, name }).first();
  return row && toRecord(row);
}

/** The same, and nobody else records changes of it until the transaction ends. */
export async function lockRepository(
  trx: Knex.Transaction,
  id: string,
): Promise<RepositoryRecord | undefined> {
  const row = await withEmpty(trx).where({ id }).forUpdate().first();
  return row && toRecord(row);
}

export interface ListRepositoriesOptions {
  namespace?: string;
  /** Part of the slug or the description. */
  q?: string;
  ownerRef?: string;
  /** Those after it by namespace and name. */
  after?: RepositoryName;
  limit: number;
}

/** Repositories by namespace and name, and how many there are on all pages. */
export async function listRepositories(
  knex: Knex,
  options: ListRepositoriesOptions,
): Promise<{ records: RepositoryRecord[]; total: number }> {
  const { namespace, q, ownerRef, after, limit } = options;
  const filtered = () => {
    const query = withEmpty(knex);
    if (namespace) query.where({ namespace });
    if (ownerRef) query.where({ owner_ref: ownerRef });
    if (q)
      query.whereRaw(
        `strpos(lower(namespace || '/' || name || ' ' || description), lower(?)) > 0`,
        [q],
      );
    return query;
  };
  const page = filtered();
  if (after)
    page.whereRaw('(namespace, name) > (?, ?)', [after.namespace, after.name]);
  const [rows, [{ count }]] = await Promise.all([
    page.orderBy(['namespace', 'name']).limit(limit),
    knex.count<Array<{ count: string }>>().from(filtered().as('found')),
  ]);
  return { records: rows.map(toRecord), total: Number(count) };
}

/** Owners by slugs, for permission rules. */
export async function findOwners(
  knex: Knex,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  const rows = await knex('repositories')
    .whereNull('deleted_at')
    .whereRaw(`namespace || '/' || name = ANY(?)`, [slugs as string[]])
    .select('namespace', 'name', 'owner_ref');
  return new Map(
    rows.map(({ namespace, name, owner_ref }) => [
      `${namespace}/${name}`,
      owner_ref,
    ]),
  );
}

/** All of them, for work on each. */
export async function listAllRepositories(
  knex: Knex,
): Promise<RepositoryRecord[]> {
  return (await withEmpty(knex).orderBy(['namespace', 'name'])).map(toRecord);
}

/** Those whose catalog-info.yaml names an owner that they do not have. */
export async function listOwnersToFollow(
  knex: Knex,
): Promise<RepositoryRecord[]> {
  const rows = await withEmpty(knex)
    .whereNotNull('declared_owner_ref')
    .whereRaw('declared_owner_ref <> owner_ref')
    .limit(500);
  return rows.map(toRecord);
}

/** Repositories whose removal was interrupted, or that of one name. */
export async function listRemoved(
  knex: Knex | Knex.Transaction,
  only?: RepositoryName,
): Promise<Array<RepositoryName & { id: string }>> {
  const query = knex('repositories')
    .whereNotNull('deleted_at')
    .select('id', 'namespace', 'name');
  return only
    ? query.where({ namespace: only.namespace, name: only.name })
    : query;
}
