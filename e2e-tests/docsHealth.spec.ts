import { expect, test } from './support/test';

test('the owner of docs finds a broken link by file and line', async ({
  page,
}) => {
  await page.goto('/docs');
  await page.getByRole('link', { name: /^Docs health/ }).click();
  const row = page.getByRole('row', { name: /Leaky boat/ });
  await expect(row).toContainText('Has problems');
  await expect(row).toContainText('1 broken link');

  await row.getByRole('link', { name: 'Leaky boat' }).click();
  const problem = page
    .getByRole('listitem')
    .filter({ hasText: 'docs/index.md:4' });
  await expect(problem).toContainText('planks.md');
  await expect(
    page.getByRole('listitem').filter({ hasText: 'mkdocs.yml:6' }),
  ).toContainText('bilge-pump');

  await page.getByRole('button', { name: 'Look for changes' }).click();
  await expect(page.getByText('Nothing has changed since')).toBeVisible();
});

test('the owner of docs sees in them that there is something to mend', async ({
  page,
}) => {
  await page.goto('/docs/default/resource/leaky-boat');
  await page.getByRole('link', { name: /problems in these docs/ }).click();
  await expect(page).toHaveURL(/\/docs-health\/default\/resource\/leaky-boat/);
});

test.describe('of another team', () => {
  test.use({ persona: 'platform-engineer' });

  test('a reader is not bothered with it', async ({ page }) => {
    await page.goto('/docs/default/resource/leaky-boat');
    await expect(
      page.getByRole('heading', { name: 'Leaky boat', level: 1 }).first(),
    ).toBeVisible();
    await expect(page.getByText('Bail out first')).toBeVisible();
    await expect(page.getByText(/problems in these docs/)).toBeHidden();
  });
});

for (const [where, path] of [
  ['in the reader', '/docs/default/resource/lost-boat'],
  ['on the page of the entity', '/catalog/default/resource/lost-boat/docs'],
]) {
  test(`docs that are not where the entity says tell what to mend, ${where}`, async ({
    page,
    errors,
  }) => {
    // The page, its metadata and the search index are asked for in vain.
    errors.expect(/status of 404/);
    await page.goto(path);
    await expect(
      page.getByRole('heading', {
        name: 'The docs of Lost boat cannot be built',
      }),
    ).toBeVisible();
    const report = page.getByRole('region', { name: 'What to mend' });
    await expect(report).toContainText('does not exist');
    await expect(report).toContainText(
      'backstage.io/techdocs-ref: dir:./nowhere',
    );
    await report.getByRole('link', { name: 'How docs are written' }).click();
    await expect(page.getByText('mkdocs.yml').first()).toBeVisible();
  });
}
