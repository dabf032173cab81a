import { useEffect, useRef, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import styles from './SectionNav.module.css';

/** Link to a part of a page, in a `SectionNav`. It comes into view when it is current. */
export const SectionLink = (props: {
  to: string;
  /** Addresses below this one are other parts. */
  end?: boolean;
  children: ReactNode;
}) => {
  const own = useRef<HTMLAnchorElement>(null);
  const { pathname } = useLocation();
  // On narrow screens the row of links is wider than what is seen of it.
  useEffect(() => {
    const link = own.current;
    const row = link?.parentElement;
    if (!link || !row || link.getAttribute('aria-current') !== 'page') return;
    const end = link.offsetLeft + link.offsetWidth - row.offsetLeft;
    if (end > row.scrollLeft + row.clientWidth)
      row.scrollLeft = end - row.clientWidth / 2;
  }, [pathname]);
  return (
    <NavLink ref={own} end={props.end} to={props.to} className={styles.link}>
      {props.children}
    </NavLink>
  );
};
