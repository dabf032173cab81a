import type { Page } from '@playwright/test';
import { filesUrl } from './environment.mjs';
import { BROKEN_LINE } from './support/entityFiles';
import { expect, test } from './support/test';

/** A name that no earlier try of the same test has used. */
const unique = (prefix: string) => `${prefix}-${Date.now().toString(36)}`;

async function analyze(page: Page, url: string) {
  await page.goto('/catalog-import');
  await page.getByRole('textbox', { name: 'URL' }).fill(url);
  await page.getByRole('button', { name: 'Analyze' }).click();
}

test('a component is registered by its address', async ({ page, errors }) => {
  errors.expect(/status of 404/);
  const name = unique('berth-finder');
  await analyze(page, `${filesUrl()}/component/${name}.yaml`);
  await page.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText(/have been added to the catalog/)).toBeVisible();
  // The catalog takes the file in a moment later.
  await expect(async () => {
    await page.goto(`/catalog/default/component/${name}`);
    await expect(
      page.getByText('Finds a free berth near the buyer').first(),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
});

test.describe('what cannot be registered', () => {
  test.beforeEach(({ errors }) => {
    errors.expect(/Failed to load resource: .* status of 4\d\d/);
  });

  const REFUSED = [
    {
      what: 'a file with broken YAML',
      path: `/broken/${unique('broken')}.yaml`,
      says: new RegExp(`line ${BROKEN_LINE}|YAML`, 'i'),
    },
    {
      what: 'a file that does not exist',
      path: '/nothing-here.yaml',
      says: /not found|404|could not be read|unable to read/i,
    },
    {
      what: 'a person, who comes from the organisation only',
      path: `/user/${unique('guest')}.yaml`,
      says: /not (of an )?allowed|user/i,
    },
  ];
  for (const { what, path, says } of REFUSED) {
    test(`${what} is refused with a reason`, async ({ page }) => {
      await analyze(page, `${filesUrl()}${path}`);
      await expect(page.getByText(says).last()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Import' })).toBeHidden();
    });
  }

  test('a host that is not allowed is refused with a reason', async ({
    page,
  }) => {
    await analyze(page, 'http://169.254.169.254/latest/catalog-info.yaml');
    await expect(
      page.getByText(/may not be read by this portal/),
    ).toBeVisible();
  });
});
