import { RequirePermission } from '@backstage/plugin-permission-react';
import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { SECTIONS, type DoraSectionId } from './sections';
import { useDoraLink } from './useDoraLink';
import styles from './SectionNav.module.css';

const Anchor = ({ id }: { id: DoraSectionId }) => {
  const { t } = useDoraTranslation();
  const link = useDoraLink();
  const section = SECTIONS[id];
  const own = useRef<HTMLAnchorElement>(null);
  const { pathname } = useLocation();
  // On narrow screens the row of links is wider than what is seen of it.
  useEffect(() => {
    const row = own.current?.parentElement;
    if (!row || own.current?.getAttribute('aria-current') !== 'page') return;
    const { offsetLeft, offsetWidth } = own.current;
    const end = offsetLeft + offsetWidth - row.offsetLeft;
    if (end > row.scrollLeft + row.clientWidth)
      row.scrollLeft = end - row.clientWidth / 2;
  }, [pathname]);
  return (
    <NavLink
      ref={own}
      end={section?.path === ''}
      to={link(id) ?? ''}
      className={styles.link}
    >
      {section?.title?.(t)}
    </NavLink>
  );
};

/** Link to a part of the page, for those who may open it. */
export const SectionLink = ({ id }: { id: DoraSectionId }) => {
  const permission = SECTIONS[id]?.permission;
  return permission ? (
    <RequirePermission permission={permission} errorPage={<></>}>
      <Anchor id={id} />
    </RequirePermission>
  ) : (
    <Anchor id={id} />
  );
};
