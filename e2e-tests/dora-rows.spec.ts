import { readFile } from 'node:fs/promises';
import { headersOf } from './support/api';
import { demoReported } from './support/demoReported';
import { expect, test } from './support/test';

test.use({ persona: 'platform-engineer' });

/** Figures follow a correction when the engine has computed them anew. */
const COMPUTED = { timeout: 30_000 };

test.describe.configure({ timeout: 240_000 });
test.beforeEach(({ page }) => demoReported(page.request));

test('leads from the organisation to a commit', async ({ page }) => {
  // Without the portal's own deliveries: they have no source host, some bring
  // nothing, and on a busy day they fill the first pages.
  await page.goto('/dora?period=365d&scope=group:default/tidewater');
  await page
    .getByRole('link', { name: 'Show the rows behind Change lead time' })
    .click();
  await expect(page).toHaveURL(/\/dora\/deployments\?.*period=365d/);
  await page
    .getByRole('table', { name: 'Deployments' })
    .getByRole('row')
    .filter({
      has: page.locator('td[data-label="Changes"]', { hasText: /^[1-9]/ }),
    })
    .getByRole('rowheader')
    .getByRole('link')
    .first()
    .click();
  await expect(
    page.getByRole('region', { name: 'Why it counts as it does' }),
  ).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: 'Changes' })
      .getByRole('rowheader')
      .getByRole('link')
      .first(),
  ).toHaveAttribute(
    'href',
    /^https:\/\/gitlab\.tidewater\.example\/tidewater\/.+\/-\/commit\/.+/,
  );
});

test('what was chosen is in the address, which shows the same to others', async ({
  page,
  context,
}) => {
  await page.goto('/dora');
  await page.getByRole('button', { name: /Scope/ }).click();
  // The tree of teams: what is above one is said, too.
  await expect(
    page.getByRole('option', { name: 'Payments', exact: true }).first(),
  ).toHaveAccessibleDescription('in Money');
  await page.keyboard.type('checkout');
  await page
    .getByRole('option', { name: 'Checkout', exact: true })
    .first()
    .click();
  await page.getByRole('button', { name: /Period/ }).click();
  await page.getByRole('option', { name: 'Last year' }).click();
  await expect(page).toHaveURL(/scope=group%3Adefault%2Fcheckout/);
  await expect(page).toHaveURL(/period=365d/);

  const cards = async (shown: typeof page) => {
    const figures = shown.locator('[aria-busy="false"]', {
      has: shown.getByRole('region', { name: 'Deployment frequency' }),
    });
    await expect(figures).toContainText('3 services');
    // The charts below them come a moment later.
    const texts = await figures.getByRole('region').allInnerTexts();
    return texts.slice(0, 5);
  };
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await cards(other)).toEqual(await cards(page));
  await expect(other.getByRole('button', { name: /Scope/ })).toContainText(
    'Checkout',
  );
});

test('services are exported as the API has them, with those that are never deployed when asked', async ({
  page,
}) => {
  await page.goto('/dora/services?period=365d&query=tide');
  const services = page.getByRole('table', { name: 'Services', exact: true });
  await expect(services.getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(
    services.getByRole('link', { name: 'Tidewater UI' }),
  ).toBeVisible();

  const asked = page.waitForRequest(/\/v1\/services\?.*format=csv/);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const file = await readFile(await (await saved).path(), 'utf8');
  const headers = await headersOf(page.request, 'platform-engineer');
  const address = (await asked).url();
  const csv = await page.request.get(address, { headers });
  expect(file).toBe(await csv.text());
  const json = await page.request.get(address.replace('format=csv', ''), {
    headers,
  });
  const { items } = await json.json();
  const lines = file.trim().split('\r\n');
  expect(lines).toHaveLength(items.length + 1);
  for (const [index, { service, title, metrics }] of items.entries())
    expect(lines[index + 1]).toContain(
      `${service},${title},true,${metrics.deploymentFrequency.deployments},`,
    );
});

test('a corrected verdict counts, and so does taking it back', async ({
  page,
}) => {
  await page.goto('/dora/deployments?period=365d&status=success&failed=true');
  const answer = page.waitForResponse(/\/api\/dora\/v1\/deployments\/\d+$/);
  await page
    .getByRole('table', { name: 'Deployments' })
    .getByRole('rowheader')
    .getByRole('link')
    .first()
    .click();
  const { service } = (await (await answer).json()).deployment;

  /** Failures in the figure of the service, as the API has them. */
  const failures = async () => {
    const read = page.waitForResponse(/\/api\/dora\/v1\/metrics\?/);
    await page.goto(`/dora?period=365d&scope=${encodeURIComponent(service)}`);
    const { metrics } = await (await read).json();
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
