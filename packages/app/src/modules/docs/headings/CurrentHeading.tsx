import { useShadowRootElements } from '@backstage/plugin-techdocs-react';
import { useEffect } from 'react';
import { markCurrent } from './markCurrent';

/** The table beside the page, and the copy of it that narrow screens have in the navigation. */
const LINKS = '.md-nav--secondary a.md-nav__link[href*="#"]';

/** Follows the reader through the page; renders nothing. */
export function CurrentHeading() {
  const links = useShadowRootElements<HTMLAnchorElement>([LINKS]);
  useEffect(() => {
    if (!links.length) return undefined;
    let frame = 0;
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => markCurrent(links));
    };
    follow();
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', follow, { capture: true });
    };
  }, [links]);
  return null;
}
