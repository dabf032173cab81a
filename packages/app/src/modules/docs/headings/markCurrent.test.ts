import { markCurrent } from './markCurrent';

/** A page whose headings stand at these heights in the window, and its table of contents. */
function pageWith(tops: Record<string, number>) {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  for (const [id, top] of Object.entries(tops)) {
    const heading = document.createElement('h2');
    heading.id = id;
    heading.getBoundingClientRect = () => ({ top } as DOMRect);
    const link = document.createElement('a');
    link.href = `#${id}`;
    root.append(heading, link);
  }
  return [...root.querySelectorAll('a')];
}

const marked = (links: HTMLAnchorElement[]) =>
  links
    .filter(link => link.getAttribute('aria-current') === 'location')
    .map(link => decodeURIComponent(link.hash));

it.each([
  ['the first before any is reached', { one: 300, two: 800 }, '#one'],
  ['the last above the eyes', { one: -600, two: 90, three: 400 }, '#two'],
  ['one outside of English', { one: -600, größe: 10 }, '#größe'],
])('marks %s', (_which, tops, expected) => {
  const links = pageWith(tops);
  markCurrent(links);
  expect(marked(links)).toEqual([expected]);
});

it('moves the mark', () => {
  const links = pageWith({ one: 0, two: 800 });
  markCurrent(links);
  const root = links[0].getRootNode() as ShadowRoot;
  root.getElementById('two')!.getBoundingClientRect = () =>
    ({ top: 50 } as DOMRect);
  markCurrent(links);
  expect(marked(links)).toEqual(['#two']);
});
