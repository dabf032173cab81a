import type { ReactNode } from 'react';
import styles from './ScrollArea.module.css';

/** Room for what is wider than the screen. It takes the focus, so that a keyboard can scroll it. */
export const ScrollArea = (props: { label: string; children: ReactNode }) => (
  <div
    className={styles.area}
    role="region"
    aria-label={props.label}
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
  >
    {props.children}
  </div>
);
