const QUIET_MS = 1_500;
const GIVE_UP_MS = 15_000;

/** Records the page's long tasks (over 50 ms on the main thread). */
export async function watchLongTasks(page) {
  await page.addInitScript(() => {
    const state = { lastLongTaskEnd: 0 };
    globalThis.boardwalkBench = state;
    new PerformanceObserver(list => {
      for (const { startTime, duration } of list.getEntries()) {
        state.lastLongTaskEnd = startTime + duration;
      }
    }).observe({ type: 'longtask', buffered: true });
  });
}

/**
 * Milliseconds from the start of navigation until the page can be used: its
 * content is visible, and the main thread has ended the last long task before
 * a quiet window of 1.5 s. Call it as soon as the content is visible.
 */
export function timeToInteractive(page) {
  return page.evaluate(
    async ({ quietMs, giveUpMs }) => {
      const visible = performance.now();
      const state = globalThis.boardwalkBench;
      const interactive = () => Math.max(visible, state.lastLongTaskEnd);
      while (
        performance.now() - interactive() < quietMs &&
        performance.now() - visible < giveUpMs
      ) {
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      return Math.round(interactive());
    },
    { quietMs: QUIET_MS, giveUpMs: GIVE_UP_MS },
  );
}
