import { appThemeApiRef } from '@backstage/core-plugin-api';
import {
  createExtensionTester,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ThemeProvider } from './ThemeProvider';
import { darkThemeExtension, lightThemeExtension } from './themes';

/** The part of the stock API that the provider asks. */
function themeApi() {
  let chosen: string | undefined = 'light';
  let tell = (_id: string | undefined) => {};
  return {
    getInstalledThemes: () => [
      { id: 'light', variant: 'light' },
      { id: 'dark', variant: 'dark' },
    ],
    getActiveThemeId: () => chosen,
    activeThemeId$: () => ({
      subscribe: (next: typeof tell) => {
        tell = next;
        return { unsubscribe: () => {} };
      },
    }),
    choose: (id: string) => {
      chosen = id;
      tell(id);
    },
  };
}

it('keeps what was typed when the theme changes', async () => {
  const api = themeApi();
  render(
    <TestApiProvider apis={[[appThemeApiRef, api as never]]}>
      <ThemeProvider>
        <input aria-label="name" />
      </ThemeProvider>
    </TestApiProvider>,
  );
  await userEvent.type(screen.getByLabelText('name'), 'orders');
  expect(document.body).toHaveAttribute('data-theme-mode', 'light');
  act(() => api.choose('dark'));
  expect(document.body).toHaveAttribute('data-theme-mode', 'dark');
  expect(screen.getByLabelText('name')).toHaveValue('orders');
});

it('is the one provider of both themes', () => {
  const { theme } = ThemeBlueprint.dataRefs;
  expect([
    createExtensionTester(lightThemeExtension).get(theme).Provider,
    createExtensionTester(darkThemeExtension).get(theme).Provider,
  ]).toEqual([ThemeProvider, ThemeProvider]);
});
