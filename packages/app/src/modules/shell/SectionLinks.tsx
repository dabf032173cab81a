import type { PageLayoutTab } from '@backstage/frontend-plugin-api';
import { SectionLink, SectionNav } from '@boardwalk/ui';

/** The parts of a page as links. */
export const SectionLinks = (props: {
  label: string;
  tabs: PageLayoutTab[];
}) => (
  <SectionNav label={props.label}>
    {props.tabs.map(tab => (
      <SectionLink key={tab.id} to={tab.href}>
        {tab.label}
      </SectionLink>
    ))}
  </SectionNav>
);
