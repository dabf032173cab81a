import { expect, test } from './support/test';

const SERVICE = '/catalog/default/component/checkout-service';
const API = '/catalog/default/api';

test('a service shows what it is, who owns it and what it hangs together with', async ({
  page,
}) => {
  await page.goto(SERVICE);
  await expect(page).toHaveTitle(/Checkout service/);
  await expect(
    page.getByText('Takes an order from basket to paid').first(),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'On-call schedule' }),
  ).toBeVisible();
  const relations = page.getByRole('region', { name: 'Relations' });
  await expect(
    relations.getByRole('link', { name: 'Orders database' }),
  ).toBeVisible();
});

test('each tab of a service has content', async ({ page }) => {
  await page.goto(SERVICE);
  const tabs = page.getByRole('navigation', { name: 'Content navigation' });

  await tabs.getByRole('link', { name: 'Docs' }).click();
  await expect(page).toHaveURL(`${SERVICE}/docs`);
  await expect(
    page.getByRole('article').getByRole('heading', { level: 1 }),
  ).toContainText('Checkout service');

  await tabs.getByRole('link', { name: 'APIs' }).click();
  await expect(page.getByRole('link', { name: 'Payments API' })).toBeVisible();

  await tabs.getByRole('link', { name: 'Kubernetes' }).click();
  await expect(
    page.getByRole('heading', { name: 'No cluster is connected yet' }),
  ).toBeVisible();

  await tabs.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByText('Takes an order').first()).toBeVisible();
});

const DEFINITIONS = [
  { api: 'checkout-api', format: 'OpenAPI', shows: '/orders' },
  { api: 'order-events', format: 'AsyncAPI', shows: 'orders.placed.v2' },
  { api: 'storefront-graphql', format: 'GraphQL', shows: 'Mutation' },
  { api: 'fraud-scoring-grpc', format: 'gRPC', shows: 'proto3' },
];

for (const { api, format, shows } of DEFINITIONS) {
  test(`a ${format} definition is rendered`, async ({ page }) => {
    await page.goto(`${API}/${api}`);
    await page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'Definition' })
      .click();
    await expect(page).toHaveURL(/\/definition$/);
    await expect(page.getByText(shows).first()).toBeVisible();
  });
}

test('a team shows its members and what it owns', async ({ page }) => {
  await page.goto('/catalog/default/group/checkout');
  await expect(
    page.getByRole('link', { name: 'Jonas Lindqvist' }).first(),
  ).toBeVisible();
  await expect(page.getByText('Ownership').first()).toBeVisible();
});

test('an entity that does not exist says so', async ({ page, errors }) => {
  errors.expect(/status of 404/);
  await page.goto('/catalog/default/component/no-such-service');
  await expect(page.getByText(/not found|no entity/i).first()).toBeVisible();
});
