import { expect, test } from './support/test';

test('the graph shows an entity among its neighbours', async ({ page }) => {
  await page.goto(
    '/catalog-graph?rootEntityRefs%5B%5D=component%3Adefault%2Fcheckout-service',
  );
  const graph = page.locator('main svg');
  await expect(
    graph.getByText('Checkout service', { exact: true }).first(),
  ).toBeVisible();
  await expect(graph.getByText('Orders database').first()).toBeVisible();
});

test('an entity leads to its graph', async ({ page }) => {
  await page.goto('/catalog/default/component/checkout-service');
  await page.getByRole('link', { name: /view graph/i }).click();
  await expect(page).toHaveURL(/\/catalog-graph\?.*checkout-service/);
});
