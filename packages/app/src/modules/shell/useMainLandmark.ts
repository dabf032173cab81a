import { useEffect, type RefObject } from 'react';

/**
 * Some stock pages bring their own `<main>`, others none at all, and a document
 * should have exactly one: the content takes the role while no page does.
 */
export function useMainLandmark(content: RefObject<HTMLElement>) {
  useEffect(() => {
    const element = content.current;
    if (!element) return undefined;
    const update = () => {
      if (element.querySelector('main')) element.removeAttribute('role');
      else element.setAttribute('role', 'main');
    };
    update();
    const observer = new MutationObserver(update);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [content]);
}
