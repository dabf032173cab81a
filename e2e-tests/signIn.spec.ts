import { expect, test } from './support/test';
import { PERSONAS } from './support/personas.mjs';

test.use({ persona: undefined });

test('the sign-in page says who can be chosen', async ({ page }) => {
  await page.goto('/');
  for (const { name, role } of PERSONAS) {
    const choice = page.getByRole('button', { name });
    await expect(choice).toBeVisible();
    await expect(choice).toContainText(role);
  }
});
