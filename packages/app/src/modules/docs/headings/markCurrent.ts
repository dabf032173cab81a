/** A heading counts as reached when it is this near to the top of the window. */
const REACHED_PX = 120;

/** Marks the links to the last heading above the reader's eyes. */
export function markCurrent(links: HTMLAnchorElement[]): void {
  let current: string | undefined;
  for (const link of links) {
    const heading = headingOf(link);
    if (!heading) continue;
    if (current && heading.getBoundingClientRect().top > REACHED_PX) break;
    current = link.hash;
  }
  for (const link of links) {
    if (link.hash === current) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

function headingOf(link: HTMLAnchorElement): Element | null {
  const root = link.getRootNode();
  const id = decodeURIComponent(link.hash.slice(1));
  return root instanceof ShadowRoot ? root.getElementById(id) : null;
}
