import { useRouteRef } from '@backstage/frontend-plugin-api';
import { RequirePermission } from '@backstage/plugin-permission-react';
import { NavLink, useLocation } from 'react-router-dom';
import { rootRouteRef } from '../routes';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { SECTIONS } from './sections';
import styles from './SectionNav.module.css';

/** Links to the parts of the results; each keeps wave and group. */
export const SectionNav = () => {
  const { t } = useLoadTranslation();
  const root = useRouteRef(rootRouteRef)?.() ?? '/survey';
  const { search } = useLocation();
  return (
    <nav aria-label={t('common.sections')} className={styles.nav}>
      {SECTIONS.map(({ path, title, permission }) => {
        const anchor = (
          <NavLink
            key={path}
            end={path === ''}
            to={`${root}${path && `/${path}`}${search}`}
            className={styles.link}
          >
            {title(t)}
          </NavLink>
        );
        return permission ? (
          <RequirePermission
            key={path}
            permission={permission}
            errorPage={<></>}
          >
            {anchor}
          </RequirePermission>
        ) : (
          anchor
        );
      })}
    </nav>
  );
};
