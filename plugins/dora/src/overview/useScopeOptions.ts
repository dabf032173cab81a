import type { DoraScope } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useEffect, useState } from 'react';
import { doraApiRef } from '../api/DoraApi';

/** As many as the API gives at once. */
const LIMIT = 100;

/** A person who types is not asked after each letter. */
const PAUSE_MS = 200;

const NONE: DoraScope[] = [];

/**
 * Scopes that fit what is typed; the API searches, for there may be thousands.
 * Nothing is asked for before the list is opened, unless the title of the chosen
 * scope is known to nobody else.
 */
export function useScopeOptions(unknown: string | undefined) {
  const api = useApi(doraApiRef);
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asked = opened ? query : unknown;
  const { value, loading } = useAnswer(
    useCallback(
      async signal =>
        asked === undefined
          ? undefined
          : api.getScopes({ query: asked, limit: LIMIT }, { signal }),
      [api, asked],
    ),
  );
  return {
    scopes: value?.items ?? NONE,
    typed,
    setTyped,
    open: () => setOpened(true),
    loading: loading && opened,
  };
}
