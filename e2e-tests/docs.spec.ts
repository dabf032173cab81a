import type { Locator, Page } from '@playwright/test';
import { expectNoSidewaysScroll, NARROW } from './support/narrow';
import { expect, test } from './support/test';

const MANUAL = '/docs/default/system/boardwalk';
const GUIDE = `${MANUAL}/using/writing-docs`;
const SERVICE = '/catalog/default/component/checkout-service';

// The index is filled a while after the portal's first start.
const INDEXED = 120_000;

const title = (page: Page, name: string) =>
  page.locator('article').getByRole('heading', { level: 1, name });

const contents = (page: Page) => page.locator('.md-sidebar--secondary');

/** Waits until an element stands at the top of the window, where a jump puts it. */
async function expectAtTop(element: Locator) {
  await expect
    .poll(() =>
      element.evaluate(found => Math.round(found.getBoundingClientRect().top)),
    )
    .toBeLessThan(160);
  await expect(element).toBeInViewport();
}

/** Presses Tab until an element of the docs, which have a tree of their own, has the focus. */
async function tabTo(page: Page, target: Locator, limit = 80) {
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate(element => element.matches(':focus'))) return;
  }
  throw new Error(`${limit} presses of Tab did not reach ${target}`);
}

test('docs open from the index and from their entity', async ({ page }) => {
  await page.goto('/docs');
  await page.getByRole('link', { name: 'Checkout service' }).first().click();
  await expect(page).toHaveURL(/\/docs\/default\/component\/checkout-service/i);
  await expect(title(page, 'Checkout service')).toBeVisible();

  await page.goto(SERVICE);
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'Docs' })
    .click();
  await expect(title(page, 'Checkout service')).toBeVisible();
  await page
    .locator('.md-sidebar--primary')
    .getByRole('link', { name: 'Runbook' })
    .click();
  await expect(title(page, 'Runbook')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${SERVICE}/docs/runbook`));
});

test('a deep link, the table of contents and the way back', async ({
  page,
}) => {
  await page.goto(`${GUIDE}#tables`);
  const heading = (name: string) =>
    page.locator('article').getByRole('heading', { name, exact: true });
  await expectAtTop(page.locator('article [id="tables"]'));
  const marked = contents(page).locator('[aria-current="location"]');
  await expect(marked).toHaveText('Tables');

  await page.evaluate(() => Reflect.set(window, 'sameVisit', true));
  await contents(page).getByRole('link', { name: 'Code', exact: true }).click();
  await expectAtTop(page.locator('article [id="code"]'));
  await expect(marked).toHaveText('Code');
  await page.goBack();
  await expectAtTop(page.locator('article [id="tables"]'));

  await page
    .locator('article')
    .getByRole('link', { name: 'Register what you own' })
    .click();
  await expect(title(page, 'Register what you own')).toBeVisible();
  await page.goBack();
  await expect(title(page, 'Write documentation')).toBeVisible();
  // Whichever page comes next in the manual.
  const next = page.getByRole('link', { name: /^Next / });
  const nextTitle = await next.locator('.md-ellipsis').innerText();
  await next.click();
  await expect(title(page, nextTitle)).toBeVisible();
  await expect(heading('Tables')).toHaveCount(0);
  // All of it without loading the portal anew.
  expect(await page.evaluate(() => Reflect.get(window, 'sameVisit'))).toBe(
    true,
  );
});

test('the search inside docs leads to a heading', async ({ page }) => {
  test.setTimeout(INDEXED + 60_000);
  await page.goto(MANUAL);
  await expect(title(page, 'Boardwalk')).toBeVisible();
  const search = page.getByPlaceholder('Search docs');
  const found = page.getByRole('option', { name: /^Diagrams/ }).first();
  await expect(async () => {
    await search.fill('');
    await search.pressSequentially('mermaid');
    await expect(found).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: INDEXED });
  await found.click();
  await expect(title(page, 'Write documentation')).toBeVisible();
  await expectAtTop(page.locator('article [id="diagrams"]'));
});

test('code is copied, tabs and details open by the keyboard, a diagram follows the theme', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(GUIDE);
  await expect(title(page, 'Write documentation')).toBeVisible();

  const code = page.locator('.highlight', { hasText: 'return min(' });
  await code.hover();
  await code.getByRole('button', { name: 'Copy to clipboard' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  // As it is written: without the numbers beside it.
  expect(copied).toMatch(
    /^def choose_warehouse\(order, warehouses\):\n {4}"""/,
  );
  expect(copied).toMatch(/order\)\)\n?$/);

  await tabTo(page, page.getByRole('radio', { name: 'npm' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('yarn add order-client').last()).toBeVisible();
  await expect(page.getByText('npm install order-client').last()).toBeHidden();

  const answer = page.locator('details').getByText('that has it is closed');
  await expect(answer).toBeHidden();
  await tabTo(page, page.locator('summary'));
  await page.keyboard.press('Enter');
  await expect(answer).toBeVisible();

  const diagram = page.getByRole('group', { name: 'Way of an order' });
  const nodes = diagram.locator('svg .node');
  await expect(nodes).toHaveText([
    'Basket',
    'Order router',
    'Warehouse',
    'Backorder',
  ]);
  const fill = () =>
    nodes
      .first()
      .locator('rect')
      .first()
      .evaluate(node => getComputedStyle(node).fill);
  const light = await fill();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(fill).not.toBe(light);

  const source = page.locator('pre.mermaid');
  await expect(source).toBeHidden();
  await page.getByRole('button', { name: 'Enlarge diagram' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Way of an order' });
  await expect(dialog.locator('svg .node')).toHaveCount(4);
  await page.keyboard.press('Escape');
  await expect(nodes).toHaveCount(4);
  await page.getByRole('button', { name: 'Source of the diagram' }).click();
  await expect(source).toContainText('flowchart LR');
});

test('an address without a page leads home', async ({ page }) => {
  await page.goto(`${MANUAL}/using/no-such-page/at-all`);
  await expect(title(page, 'Page not found')).toBeVisible();
  await page.getByRole('link', { name: /home page of these docs/ }).click();
  await expect(title(page, 'Boardwalk')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${MANUAL}/?$`));
});

test('on a phone the navigation is a drawer', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.goto(GUIDE);
  await expect(title(page, 'Write documentation')).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'Way of an order' }),
  ).toBeAttached();
  await expectNoSidewaysScroll(page);

  const link = page
    .locator('.md-sidebar--primary')
    .getByRole('link', { name: 'Diagrams' });
  await expect(link).toBeHidden();
  await page.getByTitle('Toggle Sidebar').click();
  await expect(link).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await page.getByTitle('Toggle Sidebar').click();
  await link.click();
  await expect(link).toBeHidden();
  await expectAtTop(page.locator('article [id="diagrams"]'));
});
