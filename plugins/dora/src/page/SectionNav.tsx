import { NavLink } from 'react-router-dom';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { SECTIONS, type DoraSectionId } from './sections';
import { useDoraLink } from './useDoraLink';
import styles from './SectionNav.module.css';

/** Links to the parts of the page; each keeps scope, period and the rest. */
export const SectionNav = () => {
  const { t } = useDoraTranslation();
  const link = useDoraLink();
  const titled = (Object.keys(SECTIONS) as DoraSectionId[]).filter(
    id => SECTIONS[id]?.title,
  );
  // A choice of one is none.
  if (titled.length < 2) return null;
  return (
    <nav aria-label={t('common.sections')} className={styles.nav}>
      {titled.map(id => (
        <NavLink
          key={id}
          end={SECTIONS[id]?.path === ''}
          to={link(id) ?? ''}
          className={styles.link}
        >
          {SECTIONS[id]?.title?.(t)}
        </NavLink>
      ))}
    </nav>
  );
};
