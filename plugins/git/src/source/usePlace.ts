import { useApi } from '@backstage/frontend-plugin-api';
import type {
  EmptyTree,
  RepositoryName,
  Tree,
  TreeEntry,
} from '@boardwalk/plugin-git-common';
import { useAnswer, type Answer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { gitApiRef, type GitApi } from '../api/GitApi';

/** What stands at a place: a folder, or one entry of the folder above. */
export type Place =
  | { type: 'tree'; ref: string; path: string; tree: Tree | EmptyTree }
  | { type: 'entry'; ref: string; path: string; entry: TreeEntry; tree: Tree };

const parentOf = (path: string) => path.split('/').slice(0, -1).join('/');

/**
 * Looks a place up. The folder above says what it is: no address tells a file
 * from a folder, and asking for the wrong one would be an error.
 */
async function findPlace(
  api: GitApi,
  repository: RepositoryName,
  { ref, path }: { ref: string; path: string },
  signal: AbortSignal,
): Promise<Place> {
  if (path) {
    const above = await api.getTree(
      repository,
      { ref, path: parentOf(path) },
      { signal },
    );
    const entry = above.entries.find(candidate => candidate.path === path);
    if (entry && entry.type !== 'directory' && 'commit' in above)
      return { type: 'entry', ref, path, entry, tree: above };
  }
  const tree = await api.getTree(repository, { ref, path }, { signal });
  return { type: 'tree', ref, path, tree };
}

/** What stands at a path; the answer of another place is never taken for it. */
export function usePlace(
  { namespace, name }: RepositoryName,
  ref: string,
  path: string,
): Answer<Place> {
  const api = useApi(gitApiRef);
  const answer = useAnswer(
    useCallback(
      signal => findPlace(api, { namespace, name }, { ref, path }, signal),
      [api, namespace, name, ref, path],
    ),
  );
  const { value } = answer;
  const own = value?.ref === ref && value.path === path ? value : undefined;
  return { ...answer, value: own };
}
