import { RequirePermission } from '@backstage/plugin-permission-react';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { SectionLink } from './SectionLink';
import { SECTIONS } from './sections';
import styles from './SectionNav.module.css';

/** Links to the parts of the results, for those who may open them. */
export const SectionNav = () => {
  const { t } = useLoadTranslation();
  return (
    <nav aria-label={t('common.sections')} className={styles.nav}>
      {SECTIONS.map(section =>
        section.permission ? (
          <RequirePermission
            key={section.path}
            permission={section.permission}
            errorPage={<></>}
          >
            <SectionLink section={section} />
          </RequirePermission>
        ) : (
          <SectionLink key={section.path} section={section} />
        ),
      )}
    </nav>
  );
};
