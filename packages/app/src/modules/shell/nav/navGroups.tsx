import type { NavContentNavItems } from '@backstage/plugin-app-react';
import {
  RiAddBoxLine,
  RiBookOpenLine,
  RiBracesLine,
  RiErrorWarningLine,
  RiGitRepositoryLine,
  RiHome5Line,
  RiMindMap,
  RiNodeTree,
  RiStackLine,
  RiToolsLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';

/** One link of the navigation. */
export interface NavEntry {
  id: string;
  title: string;
  href: string;
  icon: ReactElement;
}

/** Links under a heading; the first group has none. */
export interface NavGroup {
  id: 'main' | 'insights' | 'platform';
  title?: string;
  entries: NavEntry[];
}

interface Placement {
  id: string;
  icon: ReactElement;
  title?: string;
}

/** Order, icon and, where the stock one is unclear, title of known pages. */
const MAIN: Placement[] = [
  { id: 'page:home', icon: <RiHome5Line /> },
  { id: 'page:catalog', icon: <RiStackLine /> },
  { id: 'page:api-docs', icon: <RiBracesLine /> },
  { id: 'page:techdocs', icon: <RiBookOpenLine />, title: 'Docs' },
  { id: 'page:scaffolder', icon: <RiAddBoxLine />, title: 'Create' },
  { id: 'page:git', icon: <RiGitRepositoryLine /> },
  { id: 'page:catalog-graph', icon: <RiMindMap />, title: 'Graph' },
];

const PLATFORM: Placement[] = [
  { id: 'page:catalog-problems', icon: <RiErrorWarningLine /> },
  { id: 'page:devtools', icon: <RiToolsLine />, title: 'Developer tools' },
  { id: 'page:app-visualizer', icon: <RiNodeTree />, title: 'App visualizer' },
];

/** Pages with a place of their own: top bar, foot, or a link on a page. */
const PLACED_ELSEWHERE = [
  'page:search',
  'page:notifications',
  'page:user-settings',
  'page:catalog-import',
  'page:docs-health',
];

function place(navItems: NavContentNavItems, placements: Placement[]) {
  return placements.flatMap(({ id, icon, title }) => {
    const item = navItems.take(id);
    return item
      ? [{ id, icon, title: title ?? item.title, href: item.href }]
      : [];
  });
}

/**
 * Sorts the pages of the app into groups. A page that no list names goes to
 * Insights with its own title and icon, so a new plugin needs no change here.
 */
export function groupNavItems(
  items: NavContentNavItems,
  options: { platform: boolean },
): NavGroup[] {
  const navItems = items.clone();
  const main = place(navItems, MAIN);
  const platform = place(navItems, PLATFORM);
  PLACED_ELSEWHERE.forEach(id => navItems.take(id));
  const insights = navItems.rest().map(item => ({
    id: item.node.spec.id,
    title: item.title,
    href: item.href,
    icon: item.icon,
  })) as NavEntry[];
  insights.sort((a, b) => a.title.localeCompare(b.title));

  const groups: NavGroup[] = [
    { id: 'main', entries: main },
    { id: 'insights', title: 'Insights', entries: insights },
    {
      id: 'platform',
      title: 'Platform',
      entries: options.platform ? platform : [],
    },
  ];
  return groups.filter(group => group.entries.length > 0);
}
