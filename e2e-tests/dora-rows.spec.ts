import { expect, test } from './support/test';

test.use({ persona: 'platform-engineer' });

/** Figures follow a correction when the engine has computed them anew. */
const COMPUTED = { timeout: 30_000 };

test('leads from the organisation to the changes of a deployment', async ({
  page,
}) => {
  await page.goto('/dora?period=365d');
  await page
    .getByRole('navigation', { name: 'DORA pages' })
    .getByRole('link', { name: 'Deployments' })
    .click();
  await expect(page).toHaveURL(/\/dora\/deployments\?period=365d$/);
  const deployments = page.getByRole('table', { name: 'Deployments' });
  await deployments.getByRole('rowheader').getByRole('link').first().click();
  await expect(
    page.getByRole('region', { name: 'Why it counts as it does' }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Changes' })).toBeVisible();
});

test('a corrected verdict counts, and so does taking it back', async ({
  page,
}) => {
  await page.goto('/dora/deployments?period=365d&status=success&failed=true');
  const first = page
    .getByRole('table', { name: 'Deployments' })
    .getByRole('rowheader')
    .first();
  const name = await first.locator('span').innerText();
  const service = `component:default/${name}`;
  await first.getByRole('link').click();

  /** Failures in the figure of the service, as the API has them. */
  const failures = async () => {
    const answer = page.waitForResponse(/\/api\/dora\/v1\/metrics\?/);
    await page.goto(`/dora?period=365d&scope=${encodeURIComponent(service)}`);
    const { metrics } = await (await answer).json();
    return metrics.changeFailRate.failures;
  };
  const verdict = page.getByRole('region', {
    name: 'Why it counts as it does',
  });
  await expect(verdict).toContainText('Failed');
  const address = page.url();
  const before = await failures();

  await page.goto(address);
  await page.getByRole('button', { name: 'Correct this' }).click();
  await page.getByLabel(/Reason/).fill('It was a drill');
  await page.getByRole('button', { name: 'Save correction' }).click();
  await expect(verdict).toContainText('A person corrected it', COMPUTED);
  await expect(verdict).toContainText('It was a drill');
  await expect.poll(failures, COMPUTED).toBe(before - 1);

  await page.goto(address);
  await page.getByRole('button', { name: /Undo/ }).click();
  await expect(verdict).toContainText('Failed', COMPUTED);
  await expect(verdict).not.toContainText('It was a drill');
  await expect.poll(failures, COMPUTED).toBe(before);
});
