import { useDoraTranslation } from '../translation/useDoraTranslation';
import { SectionLink } from './SectionLink';
import { SECTIONS, type DoraSectionId } from './sections';
import styles from './SectionNav.module.css';

/** Links to the parts of the page; each keeps scope, period and the rest. */
export const SectionNav = () => {
  const { t } = useDoraTranslation();
  const titled = (Object.keys(SECTIONS) as DoraSectionId[]).filter(
    id => SECTIONS[id]?.title,
  );
  // A choice of one is none.
  if (titled.length < 2) return null;
  return (
    <nav aria-label={t('common.sections')} className={styles.nav}>
      {titled.map(id => (
        <SectionLink key={id} id={id} />
      ))}
    </nav>
  );
};
