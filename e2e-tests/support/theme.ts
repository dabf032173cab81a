import { expect, type Page } from '@playwright/test';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * Shows the portal in a theme, as for a reader whose system prefers it: from
 * its first paint on, or from now on where it is already open.
 */
export async function useTheme(page: Page, theme: Theme) {
  await page.emulateMedia({ colorScheme: theme });
}

/** Fails unless the portal's own theme is this one by now. */
export async function expectTheme(page: Page, theme: Theme) {
  // Not a locator: docs have a body of their own in their shadow root.
  await expect
    .poll(() => page.evaluate(() => document.body.dataset.themeMode))
    .toBe(theme);
}
