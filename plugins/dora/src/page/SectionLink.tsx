import { RequirePermission } from '@backstage/plugin-permission-react';
import { NavLink } from 'react-router-dom';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { SECTIONS, type DoraSectionId } from './sections';
import { useDoraLink } from './useDoraLink';
import styles from './SectionNav.module.css';

/** Link to a part of the page, for those who may open it. */
export const SectionLink = ({ id }: { id: DoraSectionId }) => {
  const { t } = useDoraTranslation();
  const link = useDoraLink();
  const section = SECTIONS[id];
  const anchor = (
    <NavLink
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
