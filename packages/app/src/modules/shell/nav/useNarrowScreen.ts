import { useSyncExternalStore } from 'react';

/** The width at which AppShell.module.css drops the sidebar. */
const QUERY = '(max-width: 899px)';

function subscribe(onChange: () => void) {
  const query = window.matchMedia?.(QUERY);
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}

/** Whether the sidebar has no room. */
export const useNarrowScreen = () =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia?.(QUERY)?.matches ?? false,
  );
