import { headersOf } from './support/api';
import { expect, test } from './support/test';

interface Side {
  value: number | null;
  n: number;
}
interface Effect {
  before: Side;
  after: Side;
  change: { verdict: string };
}
/** What is compared of an answer of `GET /adoption`. */
interface Answer {
  adoption: { date: string | null };
  pendingServices: number;
  metrics: Record<string, Effect> | null;
}
/** And of `GET /adoption/teams`. */
interface Teams {
  items: Array<{
    title: string;
    metrics: Record<string, { before: Side; after: Side }> | null;
  }>;
}

const SCOPE = 'group:default/checkout';
/** The demo goes on from day to day; these days are over. */
const DAYS = '180';

const CARDS = {
  deploymentFrequency: ['Deployment frequency', 'deployment'],
  changeLeadTime: ['Change lead time', 'change'],
  changeFailRate: ['Change fail rate', 'deployment'],
  failedDeploymentRecoveryTime: ['Failed deployment recovery time', 'recover'],
  deploymentReworkRate: ['Deployment rework rate', 'deployment'],
} as const;

const VERDICTS: Record<string, string> = {
  better: 'Better',
  worse: 'Worse',
  noClearChange: 'No clear change',
  notEstablished: 'Not established',
};

test('what a team was before and after it came is what the API says', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const headers = await headersOf(page.request, 'application-developer');
  const ask = async <T>(path: string): Promise<T | undefined> => {
    const response = await page.request.get(
      `/api/dora/v1/${path}?scope=${SCOPE}&before=${DAYS}&after=${DAYS}&gap=84`,
      { headers },
    );
    return response.ok() ? response.json() : undefined;
  };
  // A new portal reports the demo's deliveries in the background.
  await expect
    .poll(
      async () => {
        const answer = await ask<Answer>('adoption');
        return (
          answer?.pendingServices === 0 &&
          answer.metrics?.deploymentFrequency.after.n
        );
      },
      { timeout: 180_000, intervals: [1_000] },
    )
    .toBeGreaterThan(0);
  const { adoption, metrics } = (await ask<Answer>('adoption'))!;
  expect(adoption.date).toBe('2025-09-15');

  await page.goto('/dora');
  await page
    .getByRole('navigation', { name: 'DORA pages' })
    .getByRole('link', { name: 'Before and after' })
    .click();
  // Its teams came at several times, so it has no date of its own.
  await page.getByRole('list').getByRole('link', { name: 'Checkout' }).click();
  await expect(page).toHaveURL(/\/dora\/adoption\?scope=group.*checkout$/);
  await expect(
    page.getByText('On the platform since 15 Sept 2025', { exact: false }),
  ).toBeVisible();

  await page.goto(`/dora/adoption?scope=${SCOPE}&days=${DAYS}&gap=84`);
  const number = (value: number) => value.toLocaleString('en-GB');
  for (const [metric, [name, what]] of Object.entries(CARDS)) {
    const card = page.getByRole('region', { name });
    const { before, after, change } = metrics![metric];
    await expect(card).toContainText(VERDICTS[change.verdict]);
    for (const [side, { n, value }] of Object.entries({ before, after })) {
      const shown = card.locator(`dd:has(svg[data-side="${side}"])`);
      await expect(shown).toContainText(`${number(n)} ${what}`);
      await expect(shown.locator('circle')).toHaveCount(value === null ? 0 : 1);
    }
  }
  const rates = metrics!.changeFailRate;
  await expect(
    page.getByRole('region', { name: 'Change fail rate' }),
  ).toContainText(
    new Intl.NumberFormat('en', {
      style: 'percent',
      maximumFractionDigits: rates.after.value! < 0.1 ? 1 : 0,
    }).format(rates.after.value!),
  );

  const { items } = (await ask<Teams>('adoption/teams'))!;
  const teams = page.getByRole('table', { name: 'Teams' });
  await expect(teams.getByRole('row')).toHaveCount(items.length + 1);
  await expect(page.getByText(/no proof of a cause/)).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('dora-before-after.csv');
});

test('the charts of a team mark the day on which it came', async ({ page }) => {
  await page.goto(
    `/dora?scope=${SCOPE}&from=2025-08-01&to=2025-11-01&compare=none`,
  );
  await expect(
    page.getByText('1: Checkout on the platform, 15 Sept 2025').first(),
  ).toBeVisible();
});
