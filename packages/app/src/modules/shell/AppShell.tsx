import type { ReactNode } from 'react';
import { useRef } from 'react';
import { SkipLink } from './SkipLink';
import { useMainLandmark } from './useMainLandmark';
import styles from './AppShell.module.css';

/** Navigation at the side, or on top of narrow screens, and the page beside it. */
export const AppShell = (props: { nav: ReactNode; children: ReactNode }) => {
  const content = useRef<HTMLDivElement>(null);
  useMainLandmark(content);
  return (
    <div className={styles.shell}>
      <SkipLink target={content} />
      {props.nav}
      <div ref={content} id="content" tabIndex={-1} className={styles.content}>
        {props.children}
      </div>
    </div>
  );
};
