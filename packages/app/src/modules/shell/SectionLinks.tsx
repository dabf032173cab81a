import type { PageLayoutTab } from '@backstage/frontend-plugin-api';
import { NavLink } from 'react-router-dom';
import styles from './SectionLinks.module.css';

/**
 * The parts of a page as links. They look like tabs and are none: each has an
 * address of its own, and there is no tab panel for a tab to point to.
 */
export const SectionLinks = (props: {
  label: string;
  tabs: PageLayoutTab[];
}) => (
  <nav aria-label={props.label} className={styles.links}>
    {props.tabs.map(tab => (
      <NavLink key={tab.id} to={tab.href} className={styles.link}>
        {tab.label}
      </NavLink>
    ))}
  </nav>
);
