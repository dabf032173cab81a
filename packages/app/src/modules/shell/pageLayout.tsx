import {
  BreadcrumbEntry,
  PageLayout,
  useBreadcrumbEntries,
  type PageLayoutProps,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { PluginHeader } from '@backstage/ui';
import { useMemo } from 'react';
import { useResolvedPath } from 'react-router-dom';
import { resolveTabs } from './resolveTabs';
import { SectionLinks } from './SectionLinks';
import { usePageTitle } from './usePageTitle';

const BoardwalkPageLayout = (props: PageLayoutProps) => {
  const { title, icon, noHeader, titleLink, headerActions, tabs } = props;
  const base = useResolvedPath('.').pathname.replace(/\/$/, '');
  const headerTabs = useMemo(() => resolveTabs(tabs, base), [tabs, base]);
  const { items: breadcrumbs } = useBreadcrumbEntries();
  usePageTitle(title);

  if (noHeader) return <>{props.children}</>;
  const content = (
    <>
      <PluginHeader
        title={title}
        icon={icon}
        titleLink={titleLink}
        breadcrumbs={breadcrumbs}
        customActions={headerActions}
      />
      {headerTabs && headerTabs.length > 0 && (
        <SectionLinks label={`${title ?? 'Page'} sections`} tabs={headerTabs} />
      )}
      {props.children}
    </>
  );
  if (!title) return content;
  return (
    <BreadcrumbEntry entry={{ label: title, href: titleLink ?? (base || '/') }}>
      {content}
    </BreadcrumbEntry>
  );
};

/** The stock page header, with a page title of ours in the browser tab. */
export const pageLayout = SwappableComponentBlueprint.make({
  name: 'core-page-layout',
  params: define =>
    define({ component: PageLayout, loader: () => BoardwalkPageLayout }),
});
