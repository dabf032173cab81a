import { PERSONAS } from './support/personas.mjs';
import { signIn } from './support/signIn.mjs';
import { expect, test } from './support/test';

test.use({ persona: null });

test('the sign-in page says who can be chosen', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Sign in · Boardwalk');
  for (const { name, role } of PERSONAS) {
    await expect(page.getByRole('button', { name })).toContainText(role);
  }
});

for (const { name } of PERSONAS) {
  test(`${name} signs in, stays signed in, and signs out`, async ({ page }) => {
    await signIn(page, name);
    const firstName = name.split(' ')[0];
    const greeting = page.getByRole('heading', {
      level: 1,
      name: new RegExp(`, ${firstName}$`),
    });
    await expect(greeting).toBeVisible();

    await page.reload();
    await expect(greeting).toBeVisible();

    await page.getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'more' }).click();
    await page.getByRole('menuitem', { name: 'Sign Out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

    await page.goto('/catalog');
    await expect(page.getByRole('button', { name })).toBeVisible();
  });
}

test('the address asked for is shown after signing in', async ({ page }) => {
  await signIn(page, 'Maya Okafor', '/catalog/default/system/ordering');
  await expect(
    page.getByRole('heading', { name: 'Ordering' }).first(),
  ).toBeVisible();
});
