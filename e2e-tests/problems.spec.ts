import { filesUrl } from './environment.mjs';
import { headersOf, registerLocation } from './support/api';
import { BROKEN_LINE } from './support/entityFiles';
import { expect, test } from './support/test';

test('a file that breaks is listed with its line, and its entity stays', async ({
  page,
  errors,
}) => {
  // Until the catalog has taken the file in.
  errors.expect(/status of 404/);
  const name = `marina-${Date.now().toString(36)}`;
  const file = `${filesUrl()}/component/${name}.yaml`;
  const entity = page.getByText('Finds a free berth near the buyer').first();
  await registerLocation(page, file);
  await expect(async () => {
    await page.goto(`/catalog/default/component/${name}`);
    await expect(entity).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });

  await page.request.delete(file);
  const refreshed = await page.request.post('/api/catalog/refresh', {
    headers: await headersOf(page.request, 'platform-engineer'),
    data: { entityRef: `component:default/${name}` },
  });
  expect(refreshed.status()).toBe(200);

  await expect(async () => {
    await page.goto('/catalog-problems');
    const row = page.getByRole('row', { name: new RegExp(name) }).first();
    await expect(row).toContainText('Not valid YAML', { timeout: 5_000 });
    await expect(
      row.getByRole('gridcell', { name: String(BROKEN_LINE), exact: true }),
    ).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });

  await page.goto(`/catalog/default/component/${name}`);
  await expect(entity).toBeVisible();
});
