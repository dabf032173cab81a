import { startOwnPortal } from './support/ownPortal';
import { PERSONAS } from './support/personas.mjs';
import { createScratchDatabase } from './support/scratchDatabase.mjs';
import { signIn } from './support/signIn.mjs';
import { startTcpProxy, type TcpProxy } from './support/tcpProxy';
import { expect, test } from './support/test';

test.describe('the database is gone for a while', () => {
  test.use({ persona: null });

  let database: Awaited<ReturnType<typeof createScratchDatabase>>;
  let proxy: TcpProxy;
  let portal: Awaited<ReturnType<typeof startOwnPortal>>;

  test.beforeAll(async ({}, testInfo) => {
    test.setTimeout(180_000);
    database = await createScratchDatabase('boardwalk_e2e_outage');
    proxy = await startTcpProxy(database);
    portal = await startOwnPortal({
      database,
      databasePort: proxy.port,
      log: testInfo.outputPath('portal.log'),
    });
    // What the catalog has in hand when the database goes, it takes up minutes later.
    const signInOptions = `${portal.url}/api/auth/boardwalk/sign-in`;
    await expect
      .poll(
        async () => (await (await fetch(signInOptions)).json()).personas.length,
        { timeout: 90_000 },
      )
      .toBe(PERSONAS.length);
  });

  test.afterAll(async () => {
    await portal?.stop();
    await proxy?.close();
    await database?.drop();
  });

  test('readiness turns 503 and recovers without a restart', async () => {
    proxy.cut();
    await expect.poll(portal.readiness, { timeout: 15_000 }).toBe(503);
    proxy.restore();
    await expect.poll(portal.readiness, { timeout: 30_000 }).toBe(200);
  });

  test('a page says so, offers a retry and recovers', async ({
    page,
    errors,
  }) => {
    errors.expect(/Failed to load resource/);
    // Stock plugins ask in the background too, and let the failure pass.
    errors.expect(/uncaught: ResponseError: Request failed with 5\d\d/);
    await signIn(page, PERSONAS[0].name, portal.url);
    const nav = page.getByRole('navigation', { name: 'Main' });

    proxy.cut();
    await nav.getByRole('link', { name: 'Catalog', exact: true }).click();
    const retry = page.getByRole('button', { name: /try again|retry/i });
    await expect(retry).toBeVisible();

    proxy.restore();
    await expect.poll(portal.readiness).toBe(200);
    await retry.click();
    await expect(retry).toBeHidden();
    // What a new portal has in its catalog by now differs; that it is shown does not.
    await expect(
      page.getByRole('table').getByRole('row').nth(1).getByRole('link').first(),
    ).toBeVisible({ timeout: 30_000 });
  });
});
