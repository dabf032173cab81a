import { PAGES } from './support/pages.mjs';
import { expect, test } from './support/test';

// WCAG 1.4.10: the width of a desktop window at 400 % zoom, or a small phone.
test.use({ viewport: { width: 320, height: 640 } });

for (const entry of PAGES) {
  test.describe(() => {
    test.use({
      persona: entry.signedOut
        ? null
        : entry.persona ?? 'application-developer',
    });

    test(`${entry.name} does not scroll sideways at 320 px`, async ({
      page,
    }) => {
      await page.goto(entry.path);
      await expect(entry.ready(page)).toBeVisible();
      const width = await page.evaluate(() => ({
        content: document.scrollingElement?.scrollWidth,
        window: window.innerWidth,
      }));
      expect(width.content).toBeLessThanOrEqual(width.window);
    });
  });
}
