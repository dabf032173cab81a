import { useRouteRef } from '@backstage/frontend-plugin-api';
import { RequirePermission } from '@backstage/plugin-permission-react';
import { SectionLink, SectionNav as Links } from '@boardwalk/ui';
import { useLocation } from 'react-router-dom';
import { rootRouteRef } from '../routes';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { SECTIONS } from './sections';

/** Links to the parts of the results, for those who may open them; each keeps wave and group. */
export const SectionNav = () => {
  const { t } = useLoadTranslation();
  const root = useRouteRef(rootRouteRef)?.() ?? '/survey';
  const { search } = useLocation();
  return (
    <Links label={t('common.sections')}>
      {SECTIONS.map(({ path, title, permission }) => {
        const anchor = (
          <SectionLink
            key={path}
            end={path === ''}
            to={`${root}${path && `/${path}`}${search}`}
          >
            {title(t)}
          </SectionLink>
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
    </Links>
  );
};
