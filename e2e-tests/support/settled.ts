import { expect, type Page } from '@playwright/test';

const STEADY_MS = 400;
const GIVE_UP_MS = 8_000;

/** Bars that say how far something is are content; those that do not, wait. */
const loading = (page: Page) =>
  page.locator(
    'progress:not([value]), [role="progressbar"]:not([aria-valuenow])',
  );

/**
 * Waits until all of a page is there: nothing says that it is loading, and the
 * document has stayed the same for a moment. Cards load one by one, and the
 * event stream stays open, so neither `load` nor an idle network tells.
 */
export async function settled(page: Page) {
  await expect(loading(page)).toHaveCount(0);
  await page.evaluate(
    ([steady, giveUp]) =>
      new Promise<void>(resolve => {
        let timer = setTimeout(resolve, steady);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, steady);
        });
        observer.observe(document.documentElement, {
          subtree: true,
          childList: true,
        });
        // A page that never rests is looked at as it is.
        setTimeout(resolve, giveUp);
      }),
    [STEADY_MS, GIVE_UP_MS],
  );
  await expect(loading(page)).toHaveCount(0);
}
