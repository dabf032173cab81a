import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

// The index is filled a while after the portal's first start.
const INDEXED = 120_000;

async function searchUntilFound(page: Page, query: string, result: RegExp) {
  await expect(async () => {
    await page.goto(`/search?query=${encodeURIComponent(query)}`);
    await expect(page.getByRole('link', { name: result }).first()).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: INDEXED });
}

test('search finds a component and opens it', async ({ page }) => {
  test.setTimeout(INDEXED + 60_000);
  await searchUntilFound(page, 'pricing rules', /Pricing rules/i);
  await page
    .getByRole('link', { name: /Pricing rules/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/component\/pricing-rules/);
});

test('search finds a page of documentation that nobody has opened', async ({
  page,
}) => {
  test.setTimeout(INDEXED + 60_000);
  // Docs are built ahead of their readers, and a build has them indexed.
  await expect(async () => {
    await page.goto(
      '/search?query=predictions+stored+ahead&types%5B%5D=techdocs',
    );
    await expect(
      page
        .locator('a[href^="/docs/default/component/tide-feed/sources"]')
        .first(),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: INDEXED });
});

test('search says when nothing was found', async ({ page }) => {
  await page.goto('/search?query=zzzz-no-such-thing');
  await expect(page.getByText(/no results/i).first()).toBeVisible();
});
