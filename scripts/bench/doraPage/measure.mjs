import { watchLongTasks } from '../page/timeToInteractive.mjs';

const QUIET_MS = 1_500;
const LIMIT_MS = 60_000;

/** The middle one of an odd number of values. @param {number[]} values */
export const median = values =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** What a reader waits for. */
const figures = page =>
  page
    .getByRole('region', { name: 'Deployment frequency' })
    .getByText(/\d deployments?$/);

async function withPage(browser, state, work) {
  const context = await browser.newContext({
    storageState: state,
    viewport: { width: 1440, height: 900 },
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    await watchLongTasks(page);
    return await work(page);
  } finally {
    await context.close();
  }
}

/**
 * Milliseconds until the overview can be used: its figures are visible, and the
 * main thread has ended its last long task before a quiet window of 1.5 s.
 * `from`: counted from the click on a link of that page; without, from the
 * start of a navigation whose files the browser has.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, state: object, from?: string, to: string }} options
 */
export function measureOpening(browser, { url, state, from, to }) {
  return withPage(browser, state, async page => {
    if (from === undefined) {
      await page.goto(new URL(to, url).href);
      await figures(page).waitFor();
      await rest(page);
      await page.goto('about:blank');
      await page.goto(new URL(to, url).href);
    } else {
      await page.goto(new URL(from, url).href);
      await page.getByRole('link', { name: 'DORA metrics' }).first().waitFor();
      await rest(page);
      // The link of the navigation, with an address of ours.
      await page.evaluate(address => {
        globalThis.boardwalkBench.start = performance.now();
        history.pushState({}, '', address);
        dispatchEvent(new PopStateEvent('popstate', { state: {} }));
      }, to);
    }
    await figures(page).waitFor();
    return page.evaluate(async quietMs => {
      const visible = performance.now();
      const state = globalThis.boardwalkBench;
      const interactive = () => Math.max(visible, state.lastLongTaskEnd);
      while (performance.now() - interactive() < quietMs)
        await new Promise(resolve => setTimeout(resolve, 100));
      return Math.round(interactive() - (state.start ?? 0));
    }, QUIET_MS);
  });
}

/**
 * Milliseconds from the last byte of the answer to the frame that shows it,
 * after another choice in one of the controls.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ url: string, state: object, from: string, control: RegExp,
 *   typed?: string, option: RegExp }} options
 */
export function measureRedraw(browser, options) {
  const { url, state, from, control, typed, option } = options;
  return withPage(browser, state, async page => {
    await page.goto(new URL(from, url).href);
    await figures(page).waitFor();
    await rest(page);
    await page.getByRole('button', { name: control }).first().click();
    if (typed) await page.keyboard.type(typed);
    const choice = page.getByRole('option', { name: option });
    await choice.waitFor();
    await rest(page);
    const box = await figures(page).evaluateHandle(element =>
      element.closest('[aria-busy]'),
    );
    const drawn = box.evaluate(
      element =>
        new Promise(resolve => {
          performance.clearResourceTimings();
          new MutationObserver((_, observer) => {
            if (element.getAttribute('aria-busy') === 'true') return;
            const answer = performance
              .getEntriesByType('resource')
              .find(({ name }) => name.includes('/api/dora/v1/metrics?'));
            if (!answer) return;
            observer.disconnect();
            requestAnimationFrame(() =>
              // After the frame is drawn.
              setTimeout(() =>
                resolve(Math.round(performance.now() - answer.responseEnd)),
              ),
            );
          }).observe(element, { attributeFilter: ['aria-busy'] });
        }),
    );
    await choice.click();
    return drawn;
  });
}

/** Waits until nothing is on its way any more. */
const rest = page => page.waitForLoadState('networkidle');
