import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEffect } from 'react';

/** Says in the browser tab what is shown; the title before comes back afterwards. */
export function useDocumentTitle(title: string) {
  const app =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Boardwalk';
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · ${app}`;
    return () => {
      document.title = before;
    };
  }, [title, app]);
}
