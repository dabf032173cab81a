import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  CreatedToken,
  NewToken,
  Token,
} from '@boardwalk/plugin-git-common';
import type { Knex } from 'knex';
import {
  deleteToken,
  insertToken,
  touchToken,
} from '../database/operations/tokens';
import { findToken, listTokens } from '../database/queries/tokens';
import type { TokenRecord } from '../domain/TokenRecord';

const DAY_MS = 86_400_000;
const MAX_TOKENS = 100;
const PATTERN = /^bwg_[A-Za-z0-9_-]{43}$/;

const hashOf = (token: string) => createHash('sha256').update(token).digest();

const toToken = (record: TokenRecord): Token => ({
  id: record.id,
  name: record.name,
  scopes: record.scopes,
  repository: record.repository,
  createdAt: record.createdAt.toISOString(),
  expiresAt: record.expiresAt.toISOString(),
  lastUsedAt: record.lastUsedAt?.toISOString() ?? null,
});

/** Passwords that people make for git. Only their hashes are kept. */
export class TokenService {
  readonly #knex: Knex;
  readonly #now: () => Date;

  static create(options: { knex: Knex; now: () => Date }): TokenService {
    return new TokenService(options);
  }

  private constructor(options: { knex: Knex; now: () => Date }) {
    this.#knex = options.knex;
    this.#now = options.now;
  }

  async list(userRef: string): Promise<Token[]> {
    return (await listTokens(this.#knex, userRef)).map(toToken);
  }

  /**
   * Makes a token, which nobody can read again.
   *
   * @param repositoryId - the only repository that it is for
   * @throws ConflictError when the user has too many
   */
  async create(
    userRef: string,
    input: NewToken,
    repositoryId?: string,
  ): Promise<CreatedToken> {
    const present = await listTokens(this.#knex, userRef);
    if (present.length >= MAX_TOKENS)
      throw new ConflictError(
        `You have ${present.length} tokens. Revoke some before you make another.`,
      );
    // 32 random bytes cannot be guessed, so a fast hash is safe, and finds the row.
    const token = `bwg_${randomBytes(32).toString('base64url')}`;
    const createdAt = this.#now();
    const record: TokenRecord = {
      id: randomUUID(),
      userRef,
      name: input.name,
      scopes: [...new Set(input.scopes)],
      repositoryId: repositoryId ?? null,
      repository: input.repository ?? null,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + input.expiresInDays * DAY_MS),
      lastUsedAt: null,
    };
    await insertToken(this.#knex, { ...record, hash: hashOf(token) });
    return { token, item: toToken(record) };
  }

  /** @throws NotFoundError when it is none of theirs */
  async revoke(userRef: string, id: string): Promise<void> {
    if (!(await deleteToken(this.#knex, { id, userRef })))
      throw new NotFoundError('You have no token of this id');
  }

  /** The token that a password is; undefined when it is none, or has expired. */
  async authenticate(password: string): Promise<TokenRecord | undefined> {
    if (!PATTERN.test(password)) return undefined;
    const now = this.#now();
    const found = await findToken(this.#knex, { hash: hashOf(password), now });
    if (found) await touchToken(this.#knex, { id: found.id, now });
    return found;
  }
}
