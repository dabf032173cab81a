import type { Repository } from '@boardwalk/plugin-git-common';
import { createContext, useContext } from 'react';

/** The repository that a page is about, and how to look at it anew. */
export interface OpenRepository {
  repository: Repository;
  reload: () => void;
}

export const RepositoryContext = createContext<OpenRepository | undefined>(
  undefined,
);

/** The repository of the page around; it fails outside of one. */
export function useRepository(): OpenRepository {
  const open = useContext(RepositoryContext);
  if (!open) throw new Error('This must be inside of a repository');
  return open;
}
