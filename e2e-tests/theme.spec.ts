import { expect, test } from './support/test';

// The portal remembers a person's theme: this one takes part in no other test
// that looks at colours.
test.use({ persona: 'team-lead' });

const background = () =>
  getComputedStyle(document.querySelector('#content') ?? document.body)
    .getPropertyValue('--bui-bg-app')
    .trim();

test('the theme can be chosen, and stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Light' }).click();
  const light = await page.evaluate(background);

  await page.getByRole('button', { name: 'Dark' }).click();
  await expect.poll(() => page.evaluate(background)).not.toBe(light);
  const dark = await page.evaluate(background);

  await page.goto('/catalog');
  await expect(page.getByRole('heading', { name: 'Catalog' })).toBeVisible();
  expect(await page.evaluate(background)).toBe(dark);
});

test('without a choice the theme is that of the system', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Auto' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/catalog');
  await expect(page.getByRole('heading', { name: 'Catalog' })).toBeVisible();
  const dark = await page.evaluate(background);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => page.evaluate(background)).not.toBe(dark);
});
