import type { Page } from '@playwright/test';
import { expect, test } from './support/test';

const rows = (page: Page) =>
  page.getByRole('table', { name: 'Catalog entities' }).locator('tbody tr');

async function choose(page: Page, filter: string, option: string) {
  await page.getByRole('button', { name: new RegExp(`${filter}$`) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test.beforeEach(async ({ page }) => {
  await page.goto('/catalog');
  await expect(rows(page).first()).toBeVisible();
});

test('the catalog shows components page by page', async ({ page }) => {
  await expect(rows(page)).toHaveCount(20);
  const first = await rows(page).first().getByRole('link').first().innerText();

  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByText(/^21 to \d+ of \d+$/)).toBeVisible();
  await expect(rows(page).first()).not.toContainText(first);

  await page.getByRole('button', { name: 'Previous page' }).click();
  await expect(rows(page).first()).toContainText(first);
});

test('the catalog filters by kind', async ({ page }) => {
  await choose(page, 'Kind', 'System');
  // Components name their system too: wait until they are gone.
  await expect(
    page.getByRole('link', { name: 'Accounts service' }),
  ).toBeHidden();
  await expect(page.getByRole('link', { name: 'Ordering' })).toBeVisible();
});

test('the catalog filters by owner', async ({ page }) => {
  await choose(page, 'Owner', 'Checkout');
  await expect(
    page.getByRole('link', { name: 'Accounts service' }),
  ).toBeHidden();
  await expect(
    page.getByRole('link', { name: 'Checkout service' }),
  ).toBeVisible();
  for (const row of await rows(page).all()) {
    await expect(row).toContainText('Checkout');
  }
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows(page)).toHaveCount(20);
});

test('the catalog filters by text, and says when nothing matches', async ({
  page,
}) => {
  const field = page.getByRole('searchbox', { name: /^Filter by name/ });
  await field.fill('pricing');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('link', { name: 'Pricing rules' })).toBeVisible();

  await field.fill('no-such-thing');
  await expect(page.getByText('Nothing matches these filters')).toBeVisible();
});

test('the catalog shows what my teams own', async ({ page }) => {
  await page.getByRole('radio', { name: 'My teams' }).click();
  await expect(rows(page)).toHaveCount(4);
});

test('a filtered view can be shared by its address', async ({ page }) => {
  await choose(page, 'Kind', 'Domain');
  await expect(
    page.getByRole('link', { name: 'Commerce' }).first(),
  ).toBeVisible();
  await page.reload();
  await expect(
    page.getByRole('link', { name: 'Commerce' }).first(),
  ).toBeVisible();
});

test('the catalog sorts by type', async ({ page }) => {
  await page.getByRole('button', { name: 'Type', exact: true }).last().click();
  await expect(
    page.getByRole('columnheader', { name: 'Type' }),
  ).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page).first()).toBeVisible();
});
