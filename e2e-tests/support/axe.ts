import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { EXEMPTIONS } from './exemptions';

/** The rules of axe, of those that are on, which look at colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, one line for each element: only what is serious or
 * critical, from all of its rules, but for the exemptions of that page.
 *
 * @param name - the page's name in the list of pages
 * @param only - looks at colours only, for a page whose elements were looked at
 */
export async function seriousFindings(
  page: Page,
  name: string,
  only?: 'colours',
): Promise<string[]> {
  const scan = new AxeBuilder({ page }).options({
    resultTypes: ['violations'],
    ...(only && { runOnly: { type: 'rule', values: COLOUR_RULES } }),
  });
  const { violations } = await scan.analyze();
  const findings = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(node => ({ ...node, id, impact })),
    );
  const isExempt = await Promise.all(
    findings.map(({ id, target }) => exempt(page, name, id, target)),
  );
  return findings
    .filter((_, index) => !isExempt[index])
    .map(
      ({ id, impact, target, html, failureSummary }) =>
        `${impact} ${id} at ${target.join(' ')}: ${html.slice(0, 160)} (${
          failureSummary?.split('\n')[1]?.trim() ?? ''
        })`,
    );
}

async function exempt(
  page: Page,
  name: string,
  rule: string,
  target: unknown[],
): Promise<boolean> {
  const [selector] = target;
  if (typeof selector !== 'string' || target.length !== 1) return false;
  const allowed = EXEMPTIONS.filter(
    entry => entry.page === name && entry.rule === rule,
  ).map(entry => entry.selector);
  if (!allowed.length) return false;
  return page
    .locator(selector)
    .first()
    .evaluate(
      (element, selectors) => selectors.some(each => element.matches(each)),
      allowed,
    );
}
