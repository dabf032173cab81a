import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { doraApiRef } from '../api/DoraApi';

/** Groups of the reader that own something, those with the most services first. */
export function useMyTeams() {
  const api = useApi(doraApiRef);
  return useAnswer(
    useCallback(
      async (signal: AbortSignal) => {
        const { items } = await api.getScopes({ limit: 100 }, { signal });
        return items
          .flatMap(({ ref, kind, mine, title, services }) =>
            ref && mine && kind === 'group' ? [{ ref, title, services }] : [],
          )
          .sort((a, b) => b.services - a.services);
      },
      [api],
    ),
  );
}
