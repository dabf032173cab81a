import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What axe finds on a page, one line for each element: only what is serious or
 * critical, from all of its rules.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Cards load one by one: what is scanned is the page when all is there.
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) =>
          `${impact} ${id} at ${target.join(' ')}: ${html.slice(0, 160)} (${
            failureSummary?.split('\n')[1]?.trim() ?? ''
          })`,
      ),
    );
}
