import { useRouteRef } from '@backstage/frontend-plugin-api';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { rootRouteRef } from '../routes';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import type { LoadSection } from './sections';
import styles from './SectionNav.module.css';

/** Link to a part of the results. It keeps wave and group, and comes into view when it is current. */
export const SectionLink = ({ section }: { section: LoadSection }) => {
  const { t } = useLoadTranslation();
  const root = useRouteRef(rootRouteRef)?.() ?? '/survey';
  const own = useRef<HTMLAnchorElement>(null);
  const { pathname, search } = useLocation();
  const { path, title } = section;
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
    <NavLink
      ref={own}
      end={path === ''}
      to={`${root}${path && `/${path}`}${search}`}
      className={styles.link}
    >
      {title(t)}
    </NavLink>
  );
};
