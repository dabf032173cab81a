import type { DoraScope } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { useAnswer } from '../api/useAnswer';

/** As many as the API gives at once. */
const LIMIT = 100;

/** A person who types is not asked after each letter. */
const PAUSE_MS = 200;

/** Scopes that fit what is typed; the API searches, for there may be thousands. */
export function useScopeOptions() {
  const api = useApi(doraApiRef);
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { value, loading } = useAnswer(
    useCallback(
      signal => api.getScopes({ query, limit: LIMIT }, { signal }),
      [api, query],
    ),
  );
  const scopes: DoraScope[] = value?.items ?? [];
  return { scopes, typed, setTyped, loading };
}
