import {
  parseRepositorySlug,
  type NewToken,
  type TokenScope,
} from '@boardwalk/plugin-git-common';

/** What the form holds. */
export interface TokenInput {
  name: string;
  access: TokenScope;
  /** Slug, or empty for all repositories. */
  repository: string;
  /** Days. */
  expiresIn: string;
}

/** For how many days a token can be made. */
export const EXPIRIES = [30, 90, 365];

export const NO_INPUT: TokenInput = {
  name: '',
  access: 'read',
  repository: '',
  expiresIn: '90',
};

/** Whether the repository is written as a slug, or left out. */
export const isRepositoryFine = ({ repository }: TokenInput) =>
  repository.trim() === '' ||
  parseRepositorySlug(repository.trim()) !== undefined;

/** The request for a token; undefined while something is missing or wrong. */
export function toNewToken(input: TokenInput): NewToken | undefined {
  const name = input.name.trim();
  const repository = input.repository.trim();
  if (!name || !isRepositoryFine(input)) return undefined;
  return {
    name,
    scopes: input.access === 'write' ? ['read', 'write'] : ['read'],
    ...(repository && { repository }),
    expiresInDays: Number(input.expiresIn),
  };
}
