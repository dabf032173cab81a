import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on a page, one line for each element: only what is serious or
 * critical, from all of its rules.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
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
