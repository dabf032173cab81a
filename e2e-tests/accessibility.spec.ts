import { seriousFindings } from './support/axe';
import { expectNoSidewaysScroll } from './support/narrow';
import { PAGES } from './support/pages.mjs';
import { settled } from './support/settled';
import { expect, test } from './support/test';
import { THEMES, useTheme } from './support/theme';

// Each page is a test of its own: the workers share them out.
test.describe.configure({ mode: 'parallel' });

for (const theme of THEMES) {
  test.describe(`in the ${theme} theme`, () => {
    for (const entry of PAGES) {
      test.describe(() => {
        test.use({
          persona: entry.signedOut
            ? null
            : entry.persona ?? 'application-developer',
        });

        test(`${entry.name} is accessible, and fits 320 px`, async ({
          page,
        }) => {
          await useTheme(page, theme);
          await page.goto(entry.path);
          await expect(entry.ready(page)).toBeVisible();
          await settled(page);
          expect.soft(await seriousFindings(page, entry.name)).toEqual([]);
          await expectNoSidewaysScroll(page);
        });
      });
    }
  });
}
