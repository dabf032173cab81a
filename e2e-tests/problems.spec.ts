import { filesUrl } from './environment.mjs';
import { BROKEN_LINE } from './support/entityFiles';
import { registerLocation } from './support/api';
import { expect, test } from './support/test';

test('a broken file is listed with its line, and does not block its neighbour', async ({
  page,
}) => {
  const name = `marina-${Date.now().toString(36)}`;
  await registerLocation(page, `${filesUrl()}/location/${name}.yaml`);

  await expect(async () => {
    await page.goto('/catalog-problems');
    const row = page.getByRole('row', { name: new RegExp(`${name}-bad`) });
    await expect(row).toContainText('Not valid YAML', { timeout: 5_000 });
    await expect(
      row.getByRole('gridcell', { name: String(BROKEN_LINE), exact: true }),
    ).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });

  await page.goto(`/catalog/default/component/${name}-good`);
  await expect(
    page.getByText('Finds a free berth near the buyer').first(),
  ).toBeVisible();
});
