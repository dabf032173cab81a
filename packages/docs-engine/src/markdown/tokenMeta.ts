import type { Token } from 'markdown-it';

/** What a rule left on a token for the renderer; the rule that wrote it knows the shape. */
export function tokenMeta<T extends object>(token: Token): Partial<T> {
  return (token.meta ?? {}) as Partial<T>;
}
