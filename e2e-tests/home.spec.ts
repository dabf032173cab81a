import { expect, test } from './support/test';
import type { PersonaId } from './support/personas.mjs';

const TEAM_SERVICES: Record<PersonaId, string> = {
  'application-developer': 'Checkout service',
  'team-lead': 'Checkout service',
  'platform-engineer': 'Deploy controller',
};

for (const [persona, service] of Object.entries(TEAM_SERVICES)) {
  test.describe(() => {
    test.use({ persona: persona as PersonaId });

    test(`home shows the services of the ${persona}'s team`, async ({
      page,
    }) => {
      // A new portal reports the demo's deliveries in the background.
      test.setTimeout(240_000);
      await expect(async () => {
        await page.goto('/');
        const services = page.getByRole('region', {
          name: "My team's services",
        });
        const row = services.getByRole('row', {
          name: new RegExp(service, 'i'),
        });
        await expect(row).toBeVisible();
        await expect(
          row.getByRole('link', { name: /ago|yesterday|last|just now/ }),
        ).toHaveAttribute('href', /^\/dora\/deployments\?scope=component/, {
          timeout: 10_000,
        });
      }).toPass({ timeout: 180_000 });
    });
  });
}

test('home leads to creating, registering and reading', async ({ page }) => {
  await page.goto('/');
  const actions = page.getByRole('region', { name: 'Quick actions' });
  for (const [name, path] of [
    ['Create a service', '/create'],
    ['Register an existing one', '/catalog-import'],
    ['Read the docs', '/docs'],
  ]) {
    await expect(actions.getByRole('link', { name })).toHaveAttribute(
      'href',
      path,
    );
  }
});

test('home searches', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('searchbox', { name: 'Search the portal' });
  await field.fill('harbour');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/search\?query=harbour/);
});

test('a visited and starred service comes back on home', async ({ page }) => {
  const card = (name: string) => page.getByRole('region', { name });
  const service = { name: /order.worker/i };
  await page.goto('/');
  const none = card('Starred').getByText('Keep what matters close');
  await expect(
    none.or(card('Starred').getByRole('link').first()),
  ).toBeVisible();
  const starred = await card('Starred').getByRole('link', service).isVisible();

  await page.goto('/catalog/default/component/order-worker');
  const star = page.getByRole('button', { name: /favorites/i }).first();
  await expect(star).toBeVisible();
  // An earlier try of this test may have starred it already.
  if (!starred) await star.click();
  await page.getByRole('link', { name: 'Home', exact: true }).click();

  await expect(card('Starred').getByRole('link', service)).toBeVisible();
  await expect(
    card('Recently visited').getByRole('link', service),
  ).toBeVisible();
});
