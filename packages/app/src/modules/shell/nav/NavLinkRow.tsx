import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import styles from './NavLinkRow.module.css';

/** One link; it tells assistive technology which page is the current one. */
export const NavLinkRow = (props: {
  href: string;
  title: string;
  icon: ReactNode;
  after?: ReactNode;
}) => (
  <NavLink to={props.href} end={props.href === '/'} className={styles.row}>
    <span className={styles.icon} aria-hidden="true">
      {props.icon}
    </span>
    <span className={styles.title}>{props.title}</span>
    {props.after}
  </NavLink>
);
