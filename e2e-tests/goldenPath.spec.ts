import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { headersOf } from './support/api';
import { seriousFindings } from './support/axe';
import { git } from './support/gitClient';
import { expectNoSidewaysScroll } from './support/narrow';
import { settled } from './support/settled';
import { expect, test } from './support/test';
import { THEMES, useTheme } from './support/theme';

const NAME = `orders-${Date.now().toString(36)}`;
const REF = `component:default/${NAME}`;
/** Pages show a title that is made of the name. */
const TITLE = new RegExp(NAME.replace('-', '[ -]'), 'i');
const PAGE = `/catalog/default/component/${NAME}`;
const DOCS = `/docs/default/component/${NAME}`;
/** The template is read at the start, and TechDocs looks at most each minute. */
const PATIENCE = 120_000;

test.describe.configure({ mode: 'serial' });

/** Looks at what is there only after something was done, as it is looked at every page. */
async function scan(page: Page, name: string) {
  const size = page.viewportSize()!;
  for (const theme of THEMES) {
    await useTheme(page, theme);
    await settled(page);
    expect
      .soft(await seriousFindings(page, name), `${name}, ${theme} theme`)
      .toEqual([]);
  }
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(size);
}

/** Reports as a pipeline would. */
async function report(page: Page, events: object[]) {
  const response = await page.request.post('/api/dora/v1/events', {
    headers: await headersOf(page.request, 'platform-engineer'),
    data: events,
  });
  expect(response.status(), await response.text()).toBe(200);
}

test('a developer creates a service with a name and an owner', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await expect(async () => {
    await page.goto('/create');
    await expect(page.getByText('Node.js service').first()).toBeVisible();
  }).toPass({ timeout: PATIENCE });
  await page.goto('/create/templates/default/node-service');

  const name = page.getByRole('textbox', { name: /^Name/ });
  await name.fill('Not A Name');
  await expect(page.getByRole('button', { name: /^Use / })).toBeVisible();
  await name.fill('checkout-service');
  await expect(page.getByText(/taken|already/i).first()).toBeVisible();
  await name.fill(NAME);
  await expect(page.getByText(`${NAME} is free.`)).toBeVisible();

  await page.getByRole('button', { name: 'Review' }).click();
  const files = page.getByRole('region', { name: 'What will be created' });
  await expect(files.getByText(/\d+ files\. Nothing has been/)).toBeVisible();
  await files.getByRole('button', { name: 'catalog-info.yaml' }).click();
  await expect(
    files.getByRole('region', { name: 'catalog-info.yaml' }),
  ).toContainText(`name: ${NAME}`);
  await scan(page, 'review');
  const before = await page.request.get(
    `/api/git/v1/repositories/checkout/${NAME}`,
    {
      headers: await headersOf(page.request, 'application-developer'),
    },
  );
  expect(before.status()).toBe(404);

  const start = Date.now();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: `${NAME} is there` }),
  ).toBeVisible({ timeout: 60_000 });
  test.info().annotations.push({
    type: 'measured',
    description: `created after ${Date.now() - start} ms`,
  });
  await expect(page.getByRole('region', { name: 'Repository' })).toContainText(
    `/api/git/checkout/${NAME}.git`,
  );
  await expect(page.getByRole('region', { name: 'Pipeline' })).toContainText(
    'runs no CI',
  );
  await expect(page.getByRole('timer')).toBeVisible();
  await scan(page, 'what was created');
});

test('a run that fails says what became of what it had made', async ({
  page,
}) => {
  const response = await page.request.post('/api/scaffolder/v2/tasks', {
    headers: await headersOf(page.request, 'application-developer'),
    data: {
      templateRef: 'template:default/node-service',
      values: { name: NAME, owner: 'group:default/checkout' },
    },
  });
  expect(response.status(), await response.text()).toBe(201);
  await page.goto(`/create/tasks/${(await response.json()).id}`);
  const note = page.getByRole('alert').filter({ hasText: 'This run failed' });
  await expect(note).toContainText('It had made nothing');
  await expect(page.getByText(`"${NAME}" is taken`).first()).toBeVisible();
});

test('catalog page, documentation and source are there at once', async ({
  page,
}) => {
  await page.goto(PAGE);
  await expect(
    page.getByRole('heading', { name: TITLE }).first(),
  ).toBeVisible();
  await expect(page.getByRole('timer')).toBeVisible();

  await page.goto(DOCS);
  await expect(page.locator('article h1').first()).toContainText(TITLE);

  await page.goto(`/git/checkout/${NAME}`);
  const file = page.getByRole('link', { name: 'catalog-info.yaml' });
  await expect(file).toBeVisible();
  await scan(page, 'repository');
  await file.click();
  await expect(page).toHaveURL(/tree\/main\/catalog-info\.yaml$/);
  await expect(page.getByRole('main')).toContainText(`name: ${NAME}`);
  await scan(page, 'file of a repository');
});

test('a push with a token changes docs, source, DORA and the clock', async ({
  page,
}) => {
  test.setTimeout(360_000);
  await page.goto('/settings/git-tokens');
  await page.getByRole('button', { name: 'New token' }).click();
  const dialog = page.getByRole('dialog');
  await scan(page, 'new token');
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('laptop');
  await dialog.locator('label').filter({ hasText: 'Read and write' }).click();
  await dialog.getByRole('button', { name: 'Create the token' }).click();
  const once = page.getByRole('region', { name: 'Copy the token now' });
  const token = await once.locator('pre').first().textContent();
  expect(token).toMatch(/^bwg_[\w-]+$/);

  const dir = await mkdtemp(join(tmpdir(), 'boardwalk-e2e-git-'));
  let sha: string;
  let first: string;
  try {
    const remote = new URL(`/api/git/checkout/${NAME}.git`, page.url());
    remote.username = 'maya';
    remote.password = token!;
    await git(dir, 'clone', '--quiet', remote.href, 'work');
    const work = join(dir, 'work');
    await appendFile(
      join(work, 'docs', 'index.md'),
      '\n## Pushed from a laptop\n\nWith the ordinary client.\n',
    );
    await appendFile(join(work, 'README.md'), '\nTouched.\n');
    await git(work, 'commit', '--quiet', '-a', '-m', 'Say where it came from');
    await git(work, 'push', '--quiet', 'origin', 'main');
    sha = await git(work, 'rev-parse', 'HEAD');
    first = await git(work, 'rev-parse', 'HEAD~1');
  } finally {
    await rm(dir, { recursive: true, force: true });
  }

  await page.goto(`/git/checkout/${NAME}`);
  await expect(page.getByText('Say where it came from').first()).toBeVisible();
  await expect(async () => {
    await page.goto(DOCS);
    await expect(
      page.locator('article').getByText('Pushed from a laptop'),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: PATIENCE });

  const headers = await headersOf(page.request, 'application-developer');
  const now = () => new Date().toISOString();
  const common = { source: 'e2e', service: REF };
  const pipeline = { ...common, type: 'pipeline', revision: sha };
  // It names no changes: the Git host has told of them.
  const deployment = {
    ...common,
    type: 'deployment',
    status: 'success',
    repository: new URL(`/api/git/checkout/${NAME}.git`, page.url()).href,
  };
  await report(page, [
    {
      ...pipeline,
      id: '1',
      status: 'success',
      startedAt: now(),
      finishedAt: now(),
    },
    {
      ...deployment,
      id: 'staging-1',
      environment: 'staging',
      revision: sha,
      finishedAt: now(),
    },
  ]);
  await page.goto(PAGE);
  const stage = (text: string) =>
    page.getByRole('listitem').filter({ hasText: text });
  await expect(stage('First green pipeline')).toContainText(/after/, {
    timeout: PATIENCE,
  });
  await report(page, [
    {
      ...deployment,
      id: 'production-1',
      environment: 'production',
      revision: first,
      finishedAt: now(),
    },
    {
      ...deployment,
      id: 'production-2',
      environment: 'production',
      revision: sha,
      finishedAt: now(),
    },
  ]);
  await expect(page.getByText('from start to production')).toBeVisible({
    timeout: PATIENCE,
  });
  const clock = await page.request.get(
    `/api/cognitive-load/v1/onboarding/component/default/${NAME}`,
    { headers },
  );
  expect(await clock.json()).toMatchObject({ reached: true });

  // The push is a change, which the second deployment brought to production.
  await expect
    .poll(
      async () => {
        const response = await page.request.get(
          `/api/dora/v1/changes?scope=${REF}`,
          { headers },
        );
        return response.ok() ? response.text() : '';
      },
      { timeout: PATIENCE, intervals: [1_000] },
    )
    .toContain(sha);
});
