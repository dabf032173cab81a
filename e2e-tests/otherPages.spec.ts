import { expect, test } from './support/test';

test('settings show who is signed in and which teams they are in', async ({
  page,
}) => {
  await page.goto('/settings');
  await expect(
    page.getByRole('heading', { name: 'Maya Okafor' }).first(),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'Checkout', exact: true }),
  ).toBeVisible();
});

test('notifications say when there are none', async ({ page }) => {
  await page.goto('/notifications');
  await expect(
    page.getByRole('heading', { name: 'Notifications' }).first(),
  ).toBeVisible();
  await expect(page.getByText(/no (records|notifications)/i)).toBeVisible();
});

test('an address that is not a page says so, and leads home', async ({
  page,
}) => {
  await page.goto('/no-such-page');
  await expect(
    page.getByRole('heading', { name: 'There is no page at this address' }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Go to home' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Maya');
});

test('every page of the navigation opens, and has a title of its own', async ({
  page,
}) => {
  await page.goto('/');
  const nav = page.getByRole('navigation', { name: 'Main' });
  await expect(nav.getByRole('link').first()).toBeVisible();
  const titles = new Set<string>();
  const links = await nav.getByRole('link').all();
  for (const link of links) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    titles.add(await page.title());
  }
  expect(titles.size).toBe(links.length);
});
