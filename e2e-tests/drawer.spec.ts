import { NARROW } from './support/narrow';
import { expect, test } from './support/test';

test.use({ viewport: NARROW });

test('the drawer leads to a page on a phone, and gets out of the way', async ({
  page,
}) => {
  await page.goto('/');
  const drawer = page.getByRole('dialog', { name: 'Navigation' });
  await expect(drawer).toBeHidden();
  await page.getByRole('button', { name: 'Open navigation' }).click();
  await drawer.getByRole('link', { name: 'Catalog', exact: true }).click();

  await expect(page).toHaveURL('/catalog');
  await expect(drawer).toBeHidden();
  await expect(
    page.getByRole('link', { name: 'Accounts service' }).first(),
  ).toBeVisible();
});

test('the drawer closes without going anywhere', async ({ page }) => {
  await page.goto('/docs');
  await page.getByRole('button', { name: 'Open navigation' }).click();
  const drawer = page.getByRole('dialog', { name: 'Navigation' });
  await drawer.getByRole('button', { name: 'Close navigation' }).click();
  await expect(drawer).toBeHidden();
  await expect(page).toHaveURL('/docs');
});
