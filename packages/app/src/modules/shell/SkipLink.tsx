import type { MouseEvent, RefObject } from 'react';
import styles from './SkipLink.module.css';

/** The first stop of the Tab key: past the navigation, to the page. */
export const SkipLink = (props: { target: RefObject<HTMLElement> }) => {
  const skip = (event: MouseEvent) => {
    // The router owns the address bar, so move the focus without a hash.
    event.preventDefault();
    props.target.current?.focus();
  };
  return (
    <a className={styles.skip} href="#content" onClick={skip}>
      Skip to content
    </a>
  );
};
