import { RequirePermission } from '@backstage/plugin-permission-react';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { SECTIONS, type DoraSectionId } from './sections';
import { useDoraLink } from './useDoraLink';
import styles from './SectionNav.module.css';

/** Link to a part of the page, for those who may open it. */
export const SectionLink = ({ id }: { id: DoraSectionId }) => {
  const { t } = useDoraTranslation();
  const link = useDoraLink();
  const section = SECTIONS[id];
  const own = useRef<HTMLAnchorElement>(null);
  const { pathname } = useLocation();
  // On narrow screens the row of links is wider than what is seen of it.
  useEffect(() => {
    const { current } = own;
    const row = current?.parentElement;
    if (!row || current.getAttribute('aria-current') !== 'page') return;
    const end = current.offsetLeft + current.offsetWidth - row.offsetLeft;
    if (end > row.scrollLeft + row.clientWidth)
      row.scrollLeft = end - row.clientWidth / 2;
  }, [pathname]);
  const anchor = (
    <NavLink
      ref={own}
      end={section?.path === ''}
      to={link(id) ?? ''}
      className={styles.link}
    >
      {section?.title?.(t)}
    </NavLink>
  );
  return section?.permission ? (
    <RequirePermission permission={section.permission} errorPage={<></>}>
      {anchor}
    </RequirePermission>
  ) : (
    anchor
  );
};
