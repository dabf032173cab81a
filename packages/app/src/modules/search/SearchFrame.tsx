import { SidebarPinStateProvider } from '@backstage/core-components';
import type { ListItemProps } from '@material-ui/core/ListItem';
import { ThemeProvider, type Theme } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { useNarrowScreen } from '../shell/nav/useNarrowScreen';

/**
 * The stock page puts its results, which are list items, into no list. As plain
 * elements they do not announce a list that is not there. What they quote may
 * have words longer than a small screen is wide.
 */
const withPlainItems = (outer: Theme): Theme => ({
  ...outer,
  props: {
    ...outer.props,
    MuiListItem: { component: 'div' } as Partial<ListItemProps>,
  },
  overrides: {
    ...outer.overrides,
    MuiListItemText: {
      ...outer.overrides?.MuiListItemText,
      root: { overflowWrap: 'anywhere' },
    },
  },
});

/** The stock page leaves its filters out where the sidebar is the mobile one. */
export const SearchFrame = (props: { children: ReactNode }) => {
  const isMobile = useNarrowScreen();
  return (
    <SidebarPinStateProvider
      value={{ isPinned: true, isMobile, toggleSidebarPinState: () => {} }}
    >
      <ThemeProvider theme={withPlainItems}>{props.children}</ThemeProvider>
    </SidebarPinStateProvider>
  );
};
