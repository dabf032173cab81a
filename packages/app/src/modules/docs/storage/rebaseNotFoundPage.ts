/**
 * The page that docs show for an address without a page lies at their root.
 * Makes its relative links work from `path`, where it is shown instead.
 *
 * @returns undefined for a page whose links do not begin at its own folder, as
 * MkDocs writes it: its stylesheet could not be found from here
 */
export function rebaseNotFoundPage(
  html: string,
  path: string,
): string | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const stylesheet = page.querySelector('link[rel="stylesheet"]');
  if (!stylesheet?.getAttribute('href')?.startsWith('./')) return undefined;
  const up = '../'.repeat(path.split('/').filter(Boolean).length);
  for (const attribute of ['href', 'src']) {
    for (const element of page.querySelectorAll(`[${attribute}^="./"]`)) {
      const target = element.getAttribute(attribute)?.slice('./'.length);
      element.setAttribute(attribute, `${up || './'}${target}`);
    }
  }
  return page.documentElement.outerHTML;
}
