import type { ReactNode } from 'react';
import styles from './SectionNav.module.css';

/**
 * Links to the parts of a page. They look like tabs and are none: each part has
 * an address of its own, and there is no panel for a tab to point to.
 */
export const SectionNav = (props: { label: string; children: ReactNode }) => (
  <nav aria-label={props.label} className={styles.nav}>
    {props.children}
  </nav>
);
