import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { usePlatformAccess } from '../../../hooks/usePlatformAccess';
import { MobileBar } from './MobileBar';
import { groupNavItems } from './navGroups';
import { NavPanel } from './NavPanel';
import { useNarrowScreen } from './useNarrowScreen';
import { useSearchShortcut } from './useSearchShortcut';
import styles from './PortalNav.module.css';

export const PortalNav = ({ navItems }: NavContentComponentProps) => {
  const platform = usePlatformAccess();
  const narrow = useNarrowScreen();
  useSearchShortcut();
  const panel = <NavPanel groups={groupNavItems(navItems, { platform })} />;

  if (narrow) return <MobileBar>{panel}</MobileBar>;
  return <header className={styles.sidebar}>{panel}</header>;
};
