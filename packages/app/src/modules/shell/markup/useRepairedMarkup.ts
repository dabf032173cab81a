import { useEffect, type RefObject } from 'react';
import { repairs } from './repairs';

/** Repairs what stock pages render into `content`, now and as it changes. */
export function useRepairedMarkup(content: RefObject<HTMLElement>) {
  useEffect(() => {
    const element = content.current;
    if (!element) return undefined;
    const repair = () => repairs.forEach(apply => apply(element));
    repair();
    const observer = new MutationObserver(repair);
    // Children only: the repairs change attributes and must not call themselves.
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [content]);
}
