import { expect, type Page } from '@playwright/test';

/** WCAG 1.4.10: a desktop window at 400 % zoom, or a small phone. */
export const NARROW = { width: 320, height: 640 };

/** Fails when a reader has to scroll sideways at 320 px. */
export async function expectNoSidewaysScroll(page: Page) {
  await page.setViewportSize(NARROW);
  await expect
    .poll(() => page.evaluate(() => document.scrollingElement?.scrollWidth), {
      message: 'width of the page in a window of 320 px',
      timeout: 5_000,
    })
    .toBeLessThanOrEqual(NARROW.width);
}
