import type { Locator, Page } from '@playwright/test';
import { TOOLS_HOST } from './environment.mjs';
import { headersOf } from './support/api';
import { expect, test } from './support/test';
import { startToolServer } from './support/toolServer';

test.use({ persona: 'platform-engineer' });

const DAY_MS = 24 * 3_600_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

/** Reads the API again from so many days ago on, by keyboard. */
async function backfill(page: Page, api: Locator, days: number) {
  await api.getByRole('button', { name: /^Backfill from/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('First day')
    .fill(daysAgo(days).toISOString().slice(0, 10));
  await dialog.getByRole('button', { name: 'Start' }).press('Enter');
  await expect(
    page.getByText('Reading of 4 lists of GitHub begins.'),
  ).toBeVisible();
}

test('says which API cannot be reached, and how far it is read once it can', async ({
  page,
}) => {
  await page.goto('/dora/sources');
  const api = page.getByRole('region', { name: 'API of GitHub' });
  const problems = api.getByRole('list', { name: /^What is wrong/ });
  const progress = api.getByRole('progressbar');

  // Nobody is there yet.
  await backfill(page, api, 60);
  await expect(problems).toContainText(
    new RegExp(
      `GitHub at ${TOOLS_HOST} cannot be reached at 127.0.0.1:\\d+ \\(ECONNREFUSED\\)\\. Check the address in integrations.github of ${TOOLS_HOST}`,
    ),
  );
  await expect(api).toContainText('failing');
  // What is tried at this moment must not be what finds somebody there.
  await api.getByRole('button', { name: /^Pause/ }).press('Enter');
  await expect(page.getByText('Reading of GitHub is paused.')).toBeVisible();
  await expect(api.getByRole('button', { name: /^Go on/ })).toBeFocused();

  const at = daysAgo(30);
  const tools = await startToolServer({ id: at.getTime(), at });
  try {
    await backfill(page, api, 60);
    // What was read before is not known to this reading.
    await expect(problems).toBeHidden();
    const list = api.getByRole('listitem').filter({ hasText: /^Deployments/ });
    // Of sixty days the first page tells of thirty.
    await expect(list).toContainText('1 reading');
    await expect(list).toContainText('1 read,');
    await expect(api).toContainText(/Reading back to .+: \d+\s?%/);
    await expect(api.getByRole('button', { name: /^End/ })).toBeVisible();
    const share = Number(await progress.getAttribute('value'));
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);

    tools.release();
    await expect(api.getByText('Caught up', { exact: true })).toBeVisible();
    await expect(progress).toHaveAttribute('value', '1');
    await expect(api.getByRole('button', { name: /^End/ })).toBeHidden();
  } finally {
    await tools.close();
  }
});

test('shows what a receiver keeps waiting and what it refuses, and sends it again', async ({
  page,
}) => {
  const tools = await startToolServer({ id: 1, at: daysAgo(1) });
  try {
    tools.receiver.answer = {
      status: 503,
      // Longer than any test: nothing is sent until somebody asks for it.
      headers: { 'retry-after': '3600' },
    };
    const id = `browser-test-${Date.now()}`;
    const reported = await page.request.post('/api/dora/v1/events', {
      headers: await headersOf(page.request, 'platform-engineer'),
      data: {
        type: 'incident',
        source: 'browser-test',
        id,
        service: 'browser-test',
        environment: 'browser-tests',
        detectedAt: new Date().toISOString(),
      },
    });
    expect(reported.status(), await reported.text()).toBe(200);

    await page.goto('/dora/sources');
    const sink = page.getByRole('region', { name: 'Sent on to CDEvents' });
    const again = sink.getByRole('button', { name: /^Send again/ });
    await expect(sink).toContainText(/\d messages? waits?/);
    await expect(sink).toContainText(
      /Nothing is sent until .+: It answered 503/,
    );

    tools.receiver.answer = { status: 422, body: 'No such team' };
    await again.press('Enter');
    await expect(
      page.getByText('What waits for CDEvents is sent now.'),
    ).toBeVisible();
    await sink.getByText(/\d messages? (was|were) refused for good/).click();
    await expect(
      sink
        .getByRole('list', { name: 'Messages that CDEvents refused' })
        .getByRole('listitem')
        .first(),
    ).toContainText(
      new RegExp(`incident\\.detected.*${id}.*It answered 422: No such team`),
    );

    tools.receiver.answer = { status: 202 };
    await again.press('Enter');
    await expect(
      page.getByText(/\d refused messages? (is|are) sent to CDEvents again\./),
    ).toBeVisible();
    await expect
      .poll(() => tools.receiver.taken)
      .toContain('dev.cdevents.incident.detected.0.3.0');
    await expect(sink).toContainText('Nothing waits. Sent last');
    await expect(sink).not.toContainText('refused for good');
    // The button has done its work, and is no more.
    await expect(sink).toBeFocused();
  } finally {
    await tools.close();
  }
});
