/**
 * Chooses a persona on the sign-in page and waits for the portal's navigation.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name the persona's name, as on its button
 * @param {string} [url] address of the portal; the page's base URL when absent
 */
export async function signIn(page, name, url = '/') {
  await page.goto(url);
  await page.getByRole('button', { name }).click();
  await page.getByRole('navigation').first().waitFor();
}
