import { RiSearchLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { Wordmark } from '../../../brand/Wordmark';
import { NavLinkRow } from './NavLinkRow';
import { NotificationsLink } from './NotificationsLink';
import { ProfileLink } from './ProfileLink';
import type { NavGroup } from './navGroups';
import styles from './NavPanel.module.css';

/** Logo, search, the groups of links, and at the foot what is about the user. */
export const NavPanel = (props: { groups: NavGroup[] }) => (
  <div className={styles.panel}>
    <Link to="/" className={styles.logo} aria-label="Boardwalk home">
      <Wordmark />
    </Link>
    <Link to="/search" className={styles.search}>
      <RiSearchLine aria-hidden="true" />
      <span>Search</span>
      <kbd aria-hidden="true">/</kbd>
    </Link>
    <nav className={styles.groups} aria-label="Main">
      {props.groups.map(group => (
        <div key={group.id} className={styles.group}>
          {group.title && (
            <h2 className={styles.heading} id={`nav-${group.id}`}>
              {group.title}
            </h2>
          )}
          <ul aria-labelledby={group.title && `nav-${group.id}`}>
            {group.entries.map(entry => (
              <li key={entry.id}>
                <NavLinkRow {...entry} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
    <div className={styles.foot}>
      <NotificationsLink />
      <ProfileLink />
    </div>
  </div>
);
