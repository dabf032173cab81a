import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';

/** Quietens Chrome's own traffic, which is none of the portal's. */
export const BROWSER_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that {@link findBrowser} finds. */
export async function launchBrowser() {
  const { executablePath } = await findBrowser();
  return chromium.launch({ executablePath, args: BROWSER_ARGS });
}
