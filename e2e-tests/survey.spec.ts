import type { APIRequestContext, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { headersOf } from './support/api';
import { seriousFindings } from './support/axe';
import type { PersonaId } from './support/personas.mjs';
import { expect, test } from './support/test';

const API = '/api/cognitive-load/v1';
const TEAM = 'group:default/checkout';
/** Its figures would tell of few people; the demo answers the same every time. */
const HIDDEN = 'group:default/payments';

interface Wave {
  id: string;
  title: string;
  state: string;
  kind: string;
  demo: boolean;
  closesAt: string;
}
interface Row {
  group: string;
  metric: string;
  published: boolean;
  value?: number;
}
interface Overview {
  groups: { ref: string; title: string }[];
  rows: Row[];
}

async function ask<T>(
  request: APIRequestContext,
  path: string,
  persona: PersonaId = 'application-developer',
): Promise<T> {
  const response = await request.get(`${API}/${path}`, {
    headers: await headersOf(request, persona),
  });
  expect(response.status(), await response.text()).toBe(200);
  return response.json();
}

/** The waves of the demo: three that are published, and one that is open. */
async function demoWaves(request: APIRequestContext) {
  const waves = async () =>
    (await ask<Wave[]>(request, 'waves')).filter(({ demo }) => demo);
  // A new portal answers the surveys of the demo in the background.
  await expect
    .poll(
      async () =>
        (await waves()).filter(({ state }) => state !== 'draft').length,
      { timeout: 180_000, intervals: [1_000] },
    )
    .toBe(4);
  const found = await waves();
  return {
    open: found.find(({ state }) => state === 'open'),
    published: found.filter(({ state }) => state === 'published'),
  };
}

const texts = (page: Page, table: string) =>
  page
    .getByRole('table', { name: table, exact: true })
    .getByRole('row')
    .evaluateAll(rows =>
      rows.map(row =>
        [...row.children].map(cell => cell.textContent?.trim()).join(' | '),
      ),
    );

test.describe.configure({ mode: 'serial' });

test('a developer answers by keyboard alone, once', async ({ page }) => {
  test.setTimeout(300_000);
  const { open } = await demoWaves(page.request);
  const [mine] = await ask<{ waveId: string; state: string }[]>(
    page.request,
    'me/surveys',
  );
  expect(mine).toMatchObject({ waveId: open?.id, state: 'invited' });

  await page.goto('/');
  const card = page.getByRole('region', { name: 'Your survey' });
  await expect(card).toContainText(/3 min, closes .*% answered/);
  await card.getByRole('link', { name: /^Answer now/ }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`/survey/${open?.id}$`));
  await expect(
    page.getByRole('region', { name: 'What happens with your answers' }),
  ).toContainText('stored without your name');

  expect(await seriousFindings(page, 'survey answering')).toEqual([]);

  // From the first question on: Tab goes to the next one, a digit answers it.
  await page
    .getByRole('group', { name: /last take a change/ })
    .getByRole('radio')
    .first()
    .focus();
  await page.keyboard.press('Space');
  for (let question = 2; question <= 11; question += 1) {
    await page.keyboard.press('Tab');
    await page.keyboard.press(question === 7 ? '0' : '3');
  }
  await expect(page.getByText('11 of 11')).toBeVisible();
  const drafts = await page.evaluate(() => ({
    tab: Object.keys(window.sessionStorage).join(),
    browser: JSON.stringify(window.localStorage),
  }));
  expect(drafts.tab).toContain(open?.id);
  expect(drafts.browser).not.toContain('clarity');

  const send = page.waitForRequest(
    request =>
      request.method() === 'POST' && request.url().endsWith('/responses'),
  );
  // Past the comment.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await send).url()).not.toMatch(/user|group|checkout/);
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeFocused();
  await expect(
    page.getByRole('heading', { name: 'What changed since the last survey' }),
  ).toBeVisible();
  expect(await page.evaluate(() => window.sessionStorage.length)).toBe(0);

  await page.reload();
  await expect(
    page.getByRole('heading', { name: 'You have already answered' }),
  ).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  const again = await page.request.post(`${API}/waves/${open?.id}/responses`, {
    headers: await headersOf(page.request, 'application-developer'),
    data: { homeGroup: TEAM, recent: '30-days', answers: { know: 1 } },
  });
  expect(again.status()).toBe(409);

  await page.goto('/');
  await expect(
    page.getByRole('region', { name: "My team's services" }),
  ).toBeVisible();
  await expect(card).toBeHidden();
  await expect(
    page.getByRole('region', { name: 'Recently visited' }),
  ).not.toContainText('November');
});

for (const persona of [
  'application-developer',
  'team-lead',
  'platform-engineer',
] as const) {
  test.describe(persona, () => {
    test.use({ persona });

    test('reads the same results as everyone else', async ({ page }) => {
      const { published } = await demoWaves(page.request);
      const [wave] = published;
      // What a developer of another team is told is what all are shown.
      const { rows, groups } = await ask<Overview>(
        page.request,
        `results/groups?wave=${wave.id}`,
        'application-developer',
      );
      await page.goto(`/survey/groups?wave=${wave.id}`);
      await expect(
        page.getByRole('table', { name: 'Groups', exact: true }),
      ).toBeVisible();
      const shown = await texts(page, 'Groups');
      expect(shown).toHaveLength(groups.length + 1);
      for (const { ref, title } of groups) {
        const index = rows.find(
          row => row.group === ref && row.metric === 'index',
        );
        const value = index?.published
          ? index.value?.toLocaleString('en')
          : 'Not shown';
        expect(shown).toContainEqual(
          expect.stringContaining(`${title} | ${value} | `),
        );
      }

      await page.goto(`/survey?wave=${wave.id}&group=${HIDDEN}`);
      await expect(
        page.getByText(/Payments can’t be shown without exposing people/),
      ).toBeVisible();
    });
  });
}

test('the file has the rows of the page, and no others', async ({ page }) => {
  const { published } = await demoWaves(page.request);
  const [wave] = published;
  const overview = await ask<Overview>(
    page.request,
    `results/groups?wave=${wave.id}`,
  );
  await page.goto(`/survey?wave=${wave.id}`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON' }).click();
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(overview);
});

test('two surveys are compared, and groups before and after they came', async ({
  page,
}) => {
  const { published } = await demoWaves(page.request);
  const newest = published[0];
  const oldest = published[published.length - 1];
  await page.goto(`/survey/trend?from=${oldest.id}&to=${newest.id}`);
  const { metrics } = await ask<{
    metrics: Record<string, { diff: number; p: string }>;
  }>(page.request, `results/compare?from=${oldest.id}&to=${newest.id}`);
  await expect(
    page.getByRole('img', { name: /over the surveys/ }),
  ).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'Compare two surveys' }),
  ).toContainText(String(metrics.index.diff));

  const effect = await ask<{ established: boolean; diff: number }>(
    page.request,
    `results/adoption-effect?from=${oldest.id}&to=${newest.id}`,
  );
  expect(effect.established).toBe(true);
  await page
    .getByRole('navigation', { name: 'Survey pages' })
    .getByRole('link', { name: 'Before and after' })
    .click();
  await expect(
    page.getByText(
      `changed by ${effect.diff.toLocaleString('en')} points compared`,
    ),
  ).toBeVisible();
  await expect(page.getByText(/This is no experiment/)).toBeVisible();
});

test.describe('a platform engineer', () => {
  test.use({ persona: 'platform-engineer' });

  test('writes a draft, is told what is against it, and deletes it', async ({
    page,
  }) => {
    await demoWaves(page.request);
    await page.goto('/survey/manage/new');
    await page.getByRole('textbox', { name: 'Title' }).fill('Winter check');
    await page.getByRole('checkbox', { name: 'Tidewater' }).press(' ');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await expect(
      page.getByRole('heading', { name: 'Winter check' }),
    ).toBeVisible();
    // The demo asked the same people a few days ago.
    await expect(
      page.getByText('The same people were asked less than 28 days ago'),
    ).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Open', exact: true }),
    ).toBeDisabled();
    await expect(
      page.getByRole('table', { name: 'Who is invited' }),
    ).toContainText('probably not shown');
    await page.getByRole('button', { name: 'Delete the draft' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Delete' })
      .click();
    await expect(page.getByRole('heading', { name: 'Surveys' })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('Winter check');
  });

  test('reminds, closes, and everyone sees the results', async ({ page }) => {
    test.setTimeout(180_000);
    const { open } = await demoWaves(page.request);
    await page.goto('/survey/manage');
    await page.getByRole('link', { name: open?.title }).click();
    await expect(page.getByRole('main')).toContainText('open, Regular');

    await page.getByRole('button', { name: 'Remind' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('no page and no log tells');
    await dialog.getByRole('button', { name: 'Send reminders' }).click();
    await expect(page.getByText('1 of 2')).toBeVisible();

    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(dialog).toContainText('it cannot be opened again');
    await dialog.getByRole('button', { name: 'Close and publish' }).click();
    await expect(page.getByRole('main')).toContainText('published, Regular', {
      timeout: 60_000,
    });
    await page.getByRole('link', { name: 'See the results' }).click();
    await expect(page.getByRole('main')).toContainText(/Infrastructure load/);
    await expect(page.getByRole('region', { name: 'Tidewater' })).toContainText(
      /of 90 answered/,
    );
  });

  test('calls a survey off, and its figures are gone', async ({ page }) => {
    const headers = await headersOf(page.request, 'platform-engineer');
    const closesAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
    // Eight people that no other survey of late was about by themselves.
    const created = await page.request.post(`${API}/waves`, {
      headers,
      data: {
        title: 'Called off',
        kind: 'scheduled',
        definition: { key: 'infra-load', version: 1 },
        audience: [TEAM],
        closesAt,
      },
    });
    expect(created.status(), await created.text()).toBe(201);
    const { id } = (await created.json()) as Wave;
    await page.goto(`/survey/manage/${id}`);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('9 people are invited at once');
    await dialog.getByRole('button', { name: 'Open now' }).click();
    // Whoever answers first is protected from an early end.
    await expect(
      page.getByRole('button', { name: 'Close', exact: true }),
    ).toBeDisabled();
    await expect(page.getByText(/It can be closed from/)).toBeVisible();
    await page.getByRole('button', { name: 'Call off' }).click();
    await dialog.getByRole('button', { name: 'Destroy the answers' }).click();
    await expect(
      page.getByText('It is void: its answers were destroyed.'),
    ).toBeVisible();
    await page.goto(`/survey?wave=${id}`);
    await expect(page.getByText('Called off was called off.')).toBeVisible();
  });
});
