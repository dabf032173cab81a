import type { Knex } from 'knex';
import type { TokenRecord } from '../../domain/TokenRecord';

const select = (knex: Knex) =>
  knex('tokens')
    .leftJoin('repositories', 'repositories.id', 'tokens.repository_id')
    .select(
      'tokens.*',
      'repositories.namespace as repository_namespace',
      'repositories.name as repository_name',
    );

interface DbTokenRow {
  id: string;
  user_ref: string;
  name: string;
  scopes: TokenRecord['scopes'];
  repository_id: string | null;
  repository_namespace: string | null;
  repository_name: string | null;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

const toRecord = (row: DbTokenRow): TokenRecord => ({
  id: row.id,
  userRef: row.user_ref,
  name: row.name,
  scopes: row.scopes,
  repositoryId: row.repository_id,
  repository: row.repository_id
    ? `${row.repository_namespace}/${row.repository_name}`
    : null,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
});

/** Tokens of a user, newest first; expired ones too. */
export async function listTokens(
  knex: Knex,
  userRef: string,
): Promise<TokenRecord[]> {
  const rows = await select(knex)
    .where({ user_ref: userRef })
    .orderBy('tokens.created_at', 'desc');
  return rows.map(toRecord);
}

/** The token of a hash that has not expired. */
export async function findToken(
  knex: Knex,
  options: { hash: Buffer; now: Date },
): Promise<TokenRecord | undefined> {
  const row = await select(knex)
    .where({ hash: options.hash })
    .where('expires_at', '>', options.now)
    .first();
  return row && toRecord(row);
}
