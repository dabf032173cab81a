import type { Knex } from 'knex';

export interface NewTokenRow {
  id: string;
  userRef: string;
  name: string;
  hash: Buffer;
  scopes: string[];
  repositoryId: string | null;
  createdAt: Date;
  expiresAt: Date;
}

export async function insertToken(
  knex: Knex,
  token: NewTokenRow,
): Promise<void> {
  await knex('tokens').insert({
    id: token.id,
    user_ref: token.userRef,
    name: token.name,
    hash: token.hash,
    scopes: token.scopes,
    repository_id: token.repositoryId,
    created_at: token.createdAt,
    expires_at: token.expiresAt,
  });
}

/** Removes a token of a user; false when they have none of that id. */
export async function deleteToken(
  knex: Knex,
  options: { id: string; userRef: string },
): Promise<boolean> {
  const { id, userRef } = options;
  return (await knex('tokens').where({ id, user_ref: userRef }).delete()) > 0;
}

/** Notes that a token was used, once a minute at most. */
export async function touchToken(
  knex: Knex,
  options: { id: string; now: Date },
): Promise<void> {
  const { id, now } = options;
  await knex('tokens')
    .where({ id })
    .whereRaw('(last_used_at IS NULL OR last_used_at < ?::timestamptz)', [
      new Date(now.getTime() - 60_000),
    ])
    .update({ last_used_at: now });
}
