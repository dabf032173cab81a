import { seriousFindings } from './support/axe';
import { PAGES } from './support/pages.mjs';
import { expect, test } from './support/test';
import { THEMES, useTheme } from './support/theme';

for (const theme of THEMES) {
  test.describe(`accessibility in the ${theme} theme`, () => {
    for (const entry of PAGES) {
      test.describe(() => {
        test.use({
          persona: entry.signedOut
            ? null
            : entry.persona ?? 'application-developer',
        });

        test(`${entry.name} has no serious finding`, async ({ page }) => {
          await useTheme(page, theme);
          await page.goto(entry.path);
          await expect(entry.ready(page)).toBeVisible();
          expect(await seriousFindings(page)).toEqual([]);
        });
      });
    }
  });
}
