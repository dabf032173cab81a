import { headersOf } from './support/api';
import { expect, test } from './support/test';

test.describe('an application developer', () => {
  test('is not shown the developer tools', async ({ page }) => {
    await page.goto('/');
    const nav = page.getByRole('navigation', { name: 'Main' });
    await expect(nav.getByRole('link', { name: 'Catalog' })).toBeVisible();
    await expect(
      nav.getByRole('link', { name: 'Developer tools' }),
    ).toBeHidden();
  });

  test('is refused the developer tools by their address too', async ({
    page,
    errors,
  }) => {
    errors.expect(/status of 403/);
    await page.goto('/devtools');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Operating System')).toBeHidden();

    const info = await page.request.get('/api/devtools/info', {
      headers: await headersOf(page.request, 'application-developer'),
    });
    expect(info.status()).toBe(403);
  });

  test("cannot unregister another team's service", async ({ page }) => {
    const headers = await headersOf(page.request, 'application-developer');
    const entity = await page.request.get(
      '/api/catalog/entities/by-name/component/default/payments-service',
      { headers },
    );
    const { uid } = (await entity.json()).metadata;
    const removal = await page.request.delete(
      `/api/catalog/entities/by-uid/${uid}`,
      { headers },
    );
    expect(removal.status()).toBe(403);

    await page.goto('/catalog/default/component/payments-service');
    await page.getByRole('button', { name: 'More actions' }).click();
    const unregister = page.getByRole('menuitem', {
      name: /unregister/i,
    });
    await expect(page.getByRole('menuitem').first()).toBeVisible();
    if (await unregister.isVisible()) {
      await expect(unregister).toBeDisabled();
    }
  });

  test('reads nothing without a token', async ({ request }) => {
    const response = await request.get('/api/catalog/entities?limit=1');
    expect(response.status()).toBe(401);
  });
});

test.describe('a platform engineer', () => {
  test.use({ persona: 'platform-engineer' });

  test('finds the developer tools in the navigation', async ({ page }) => {
    await page.goto('/');
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Developer tools' })
      .click();
    await expect(page.getByText('Operating System')).toBeVisible();
  });
});
