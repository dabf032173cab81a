import { seriousFindings } from './support/axe';
import { expectNoSidewaysScroll } from './support/narrow';
import { PAGES } from './support/pages.mjs';
import { settled } from './support/settled';
import { expect, test } from './support/test';
import { expectTheme, THEMES, useTheme } from './support/theme';

// Each page is a test of its own: the workers share them out. Both themes are
// looked at in one visit, for opening a page takes longer than scanning it.
test.describe.configure({ mode: 'parallel' });

for (const entry of PAGES) {
  test.describe(() => {
    test.use({
      persona: entry.signedOut
        ? null
        : entry.persona ?? 'application-developer',
    });

    test(`${entry.name} is accessible in both themes, and fits 320 px`, async ({
      page,
    }) => {
      await useTheme(page, THEMES[0]);
      await page.goto(entry.path);
      await expect(entry.ready(page)).toBeVisible();

      for (const theme of THEMES) {
        await useTheme(page, theme);
        await expectTheme(page, theme);
        await settled(page);
        // Another theme has the same elements, in other colours.
        const only = theme === THEMES[0] ? undefined : 'colours';
        expect
          .soft(await seriousFindings(page, entry.name, only), `${theme} theme`)
          .toEqual([]);
      }
      await expectNoSidewaysScroll(page);
    });
  });
}
