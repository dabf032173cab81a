import type { PageLayoutTab } from '@backstage/frontend-plugin-api';

/** Tabs of a page name their path relative to it; links need it in full. */
export function resolveTabs(tabs: PageLayoutTab[] | undefined, base: string) {
  return tabs?.map(tab => ({
    ...tab,
    href: tab.href.startsWith('/')
      ? tab.href
      : `${base}/${tab.href}`.replace(/\/{2,}/g, '/'),
  }));
}
