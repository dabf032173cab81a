import { appThemeApiRef, useApi } from '@backstage/core-plugin-api';
import { UnifiedThemeProvider } from '@backstage/theme';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import useObservable from 'react-use/esm/useObservable';
import { createMaterialTheme } from './materialTheme';
import { dark, light } from './palette';

const themes = {
  light: createMaterialTheme(light),
  dark: createMaterialTheme(dark),
};

const QUERY = '(prefers-color-scheme: dark)';

function subscribe(onChange: () => void) {
  const query = window.matchMedia?.(QUERY);
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}

const usePrefersDark = () =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia?.(QUERY)?.matches ?? false,
  );

/**
 * Gives the page the colours of the theme that was chosen, or of the system. Both
 * themes have this one provider: with one each, React would build the whole page
 * anew when the theme changes, and a half-filled form would be empty.
 */
export const ThemeProvider = ({ children }: { children: ReactNode }) => {
  const api = useApi(appThemeApiRef);
  const chosen$ = useMemo(() => api.activeThemeId$(), [api]);
  const chosen = useObservable(chosen$, api.getActiveThemeId());
  const prefersDark = usePrefersDark();
  const variant =
    api.getInstalledThemes().find(({ id }) => id === chosen)?.variant ??
    (prefersDark ? 'dark' : 'light');
  return (
    <UnifiedThemeProvider theme={themes[variant]} themeName="boardwalk">
      {children}
    </UnifiedThemeProvider>
  );
};
