import { headersOf } from './support/api';
import { expect, test } from './support/test';

/** What is compared of an answer of `GET /metrics`. */
interface Answer {
  pendingServices: number;
  metrics: {
    deploymentFrequency: { deployments: number };
    changeLeadTime: { n: number };
    changeFailRate: { failures: number; deployments: number };
  };
}

const SHOWN = {
  scope: 'component:default/checkout-service',
  from: '2026-06-01',
  to: '2026-09-01',
};

test('the figures on the overview are those of the API', async ({ page }) => {
  test.setTimeout(240_000);
  const headers = await headersOf(page.request, 'application-developer');
  const address = new URLSearchParams({ ...SHOWN, granularity: 'week' });
  const read = async (): Promise<Answer | undefined> => {
    const response = await page.request.get(
      `/api/dora/v1/metrics?${address}&tier=production`,
      { headers },
    );
    // Of a service that nothing was reported of yet the API knows nothing.
    return response.ok() ? response.json() : undefined;
  };
  // A new portal reports the demo's deliveries in the background.
  await expect
    .poll(
      async () => {
        const answer = await read();
        return answer?.pendingServices === 0
          ? answer.metrics.deploymentFrequency.deployments
          : 0;
      },
      { timeout: 180_000, intervals: [1_000] },
    )
    .toBeGreaterThan(0);
  const { metrics } = (await read())!;

  await page.goto(`/dora?${address}&compare=none`);
  const card = (name: string) => page.getByRole('region', { name });
  const number = (value: number) => value.toLocaleString('en-GB');
  const { deploymentFrequency, changeLeadTime, changeFailRate } = metrics;
  await expect(card('Deployment frequency')).toContainText(
    `${number(deploymentFrequency.deployments)} deployments`,
  );
  await expect(card('Change lead time')).toContainText(
    `${number(changeLeadTime.n)} changes`,
  );
  await expect(card('Change fail rate')).toContainText(
    `${number(changeFailRate.failures)} of ${number(
      changeFailRate.deployments,
    )} deployments`,
  );
});

test('the figures are also where people are, and lead to the DORA pages', async ({
  page,
}) => {
  test.setTimeout(240_000);
  // A new portal reports the demo's deliveries in the background.
  await expect(async () => {
    await page.goto('/');
    await expect(
      page
        .getByRole('region', { name: 'My team this month' })
        .getByText(/\d deployments/)
        .first(),
    ).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 180_000 });

  await page.goto('/catalog/default/group/checkout');
  const card = page.getByRole('region', { name: 'Delivery, last 90 days' });
  await card.getByRole('link', { name: 'All figures' }).click();
  await expect(page).toHaveURL(/\/dora\?scope=group%3Adefault%2Fcheckout/);

  await page.goto('/catalog/default/component/checkout-service');
  await page.getByRole('link', { name: 'DORA', exact: true }).click();
  const frequency = page.getByRole('region', { name: 'Deployment frequency' });
  await expect(frequency).toContainText(/\d deployments/);
  // The scope is the service: there is none to choose.
  await expect(page.getByRole('button', { name: /Scope/ })).toHaveCount(0);
  const timeline = page.getByRole('article', {
    name: 'Deployments and incidents',
  });
  // It is loaded when a reader comes near it.
  await page
    .getByRole('article', { name: 'Deployment rework rate' })
    .scrollIntoViewIfNeeded();
  await timeline.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/dora\/deployments\/\d+/);
});
