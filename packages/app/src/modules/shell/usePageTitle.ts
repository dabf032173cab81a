import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect } from 'react';

/** "Catalog · Boardwalk" in the browser tab; the name alone without a title. */
export function usePageTitle(title: string | undefined) {
  const appTitle =
    useApi(configApiRef).getOptionalString('app.title') ?? 'Boardwalk';
  useEffect(() => {
    document.title = title ? `${title} · ${appTitle}` : appTitle;
  }, [title, appTitle]);
}
