import { countTraffic } from './countTraffic.mjs';
import { timeToInteractive, watchLongTasks } from './timeToInteractive.mjs';

/**
 * Opens one page in a browser context of its own, so with a cold cache, and
 * measures it.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{
 *   url: string,
 *   state: object,
 *   ready: (page: import('playwright-core').Page) => import('playwright-core').Locator,
 *   encodings?: string[],
 *   warm?: boolean,
 * }} options `state`: cookies and storage of a signed-in browser;
 *   `ready`: what a reader waits for; `encodings`: what the browser accepts,
 *   all when absent; `warm`: measure the second visit.
 * @returns {Promise<{ bytes: number, requests: number, interactiveMs: number,
 *   files: { url: string, bytes: number, type: string }[] }>} bytes over the
 *   wire, headers included; files heaviest first
 */
export async function measurePage(browser, options) {
  const context = await browser.newContext({
    storageState: options.state,
    viewport: { width: 1440, height: 900 },
  });
  try {
    if (options.warm) await visit(context, options);
    return await visit(context, options);
  } finally {
    await context.close();
  }
}

async function visit(context, { url, ready, encodings }) {
  const page = await context.newPage();
  await watchLongTasks(page);
  const session = await context.newCDPSession(page);
  const traffic = await countTraffic(session, encodings);
  await page.goto(url);
  await ready(page).waitFor({ timeout: 60_000 });
  const interactiveMs = await timeToInteractive(page);
  const result = { ...traffic.total(), interactiveMs };
  await page.close();
  return result;
}
