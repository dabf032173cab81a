import type { TokenScope } from '@boardwalk/plugin-git-common';

/** A token as it is kept: without what it is. */
export interface TokenRecord {
  id: string;
  userRef: string;
  name: string;
  scopes: TokenScope[];
  /** The only repository that it is for. */
  repositoryId: string | null;
  /** Slug of that. */
  repository: string | null;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}
