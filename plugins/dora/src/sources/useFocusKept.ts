import { useEffect, useRef, type FocusEvent } from 'react';

/**
 * Keeps the focus in a part of the page: where a button does its work and goes
 * away, a keyboard would start from the top of the page again. What the part is
 * called is read out then, so that nobody is lost.
 *
 * @returns properties of the part
 */
export function useFocusKept<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const within = useRef(false);
  useEffect(() => {
    if (within.current && document.activeElement === document.body)
      ref.current?.focus();
  });
  return {
    ref,
    tabIndex: -1,
    onFocus: ({ currentTarget, target }: FocusEvent<T>) => {
      // A dialog is inside for React, and takes care of the focus itself.
      within.current = currentTarget.contains(target);
    },
    onBlur: () => {
      within.current = false;
    },
  };
}
