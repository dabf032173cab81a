import { createHmac } from 'node:crypto';
import { GITHUB_SECRET } from './environment.mjs';
import { headersOf } from './support/api';
import { expect, test } from './support/test';

const WEBHOOK = '/api/dora/v1/webhooks/github';

test.describe('a platform engineer', () => {
  test.use({ persona: 'platform-engineer' });

  test('sees a source, tries it out, and tries a dead letter again', async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto('/dora');
    await page
      .getByRole('navigation', { name: 'DORA pages' })
      .getByRole('link', { name: 'Sources' })
      .click();
    const github = page.getByRole('region', { name: 'GitHub', exact: true });
    await expect(github.getByText('Set up', { exact: true })).toBeVisible();
    await expect(github).toContainText(WEBHOOK);
    await expect(
      page.getByRole('region', { name: 'Flux', exact: true }),
    ).toContainText('Not set up');

    await github.getByRole('button', { name: /^Send a test event/ }).click();
    await expect(github.getByRole('status').last()).toContainText(
      'It would have become 1 event: deployment of github.com/boardwalk/test-event. Nothing was stored.',
    );

    // Garbage with a good signature, as of a tool that changed its format.
    const mark = `garbage-${Date.now()}`;
    const body = `${mark} <b>that is no JSON</b>`;
    const response = await page.request.post(WEBHOOK, {
      headers: {
        'content-type': 'application/json',
        'x-github-event': 'push',
        'x-github-delivery': mark,
        'x-hub-signature-256': `sha256=${createHmac('sha256', GITHUB_SECRET)
          .update(body)
          .digest('hex')}`,
      },
      data: Buffer.from(body),
    });
    expect(response.status()).toBe(202);
    const { id } = await response.json();

    // It is answered before it is read.
    const headers = await headersOf(page.request, 'platform-engineer');
    await expect
      .poll(async () => {
        const path = `/api/dora/v1/deliveries/${id}`;
        const found = await page.request.get(path, { headers });
        return (await found.json()).state;
      })
      .toBe('dead');
    await page.goto('/dora/sources');
    const view = page.getByRole('button', { name: `View delivery ${id}` });
    await expect(page.getByRole('row').filter({ has: view })).toContainText(
      'The body is not JSON',
    );
    await view.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(
      dialog.getByRole('textbox', { name: 'Payload, as text' }),
    ).toHaveValue(body);
    await dialog.getByRole('button', { name: 'Close' }).last().press('Enter');

    await page
      .getByRole('button', { name: `Try again: delivery ${id}` })
      .press('Enter');
    await expect(
      page.getByText(
        `Delivery ${id} still cannot be read: The body is not JSON`,
      ),
    ).toBeVisible();

    await page.getByRole('button', { name: /dead letters? again$/ }).click();
    const question = page.getByRole('dialog');
    await expect(question).toContainText(/Try \d+ dead letters? again\?/);
    await question.getByRole('button', { name: 'Try again' }).click();
    await expect(
      page.getByText(
        /dead letters? (was|were) tried again\. \d+ cannot be read/,
      ),
    ).toBeVisible();
  });
});

test.describe('a developer', () => {
  test.use({ persona: 'application-developer' });

  test('is denied sources, and sees coverage', async ({ page }) => {
    await page.goto('/dora/sources');
    await expect(page.getByRole('alert')).toContainText(
      'You may not manage sources',
    );
    await page.getByRole('link', { name: 'Open coverage' }).click();
    await expect(
      page.getByText(/^[\d,]+ of [\d,]+ services send deployments$/),
    ).toBeVisible();
    await expect(
      page.getByRole('navigation', { name: 'DORA pages' }),
    ).not.toContainText('Sources');
    await expect(
      page
        .getByRole('table', { name: 'What services send' })
        .getByRole('row')
        .nth(1),
    ).toBeVisible();
  });
});
