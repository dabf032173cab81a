import { SidebarPinStateProvider } from '@backstage/core-components';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { useRepairedMarkup } from './markup/useRepairedMarkup';
import { SkipLink } from './SkipLink';
import { useMainLandmark } from './useMainLandmark';
import styles from './AppShell.module.css';

/**
 * There is nothing to pin: our sidebar does not collapse. The stock settings
 * leave their switch out when told that the sidebar is the mobile one.
 */
const noPin = {
  isPinned: true,
  isMobile: true,
  toggleSidebarPinState: () => undefined,
};

/** Navigation at the side, or on top of narrow screens, and the page beside it. */
export const AppShell = (props: { nav: ReactNode; children: ReactNode }) => {
  const content = useRef<HTMLDivElement>(null);
  useMainLandmark(content);
  useRepairedMarkup(content);
  return (
    <div className={styles.shell}>
      <SkipLink target={content} />
      {props.nav}
      <div ref={content} id="content" tabIndex={-1} className={styles.content}>
        <SidebarPinStateProvider value={noPin}>
          {props.children}
        </SidebarPinStateProvider>
      </div>
    </div>
  );
};
