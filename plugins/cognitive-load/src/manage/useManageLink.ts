import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { rootRouteRef } from '../routes';

/** Makes addresses of pages on which surveys are run. */
export function useManageLink() {
  const root = useRouteRef(rootRouteRef)?.() ?? '/survey';
  return useCallback(
    (...parts: string[]) =>
      [root, 'manage', ...parts.map(encodeURIComponent)].join('/'),
    [root],
  );
}
