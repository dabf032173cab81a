import { useLoadTranslation } from '../translation/useLoadTranslation';
import styles from './DemoBadge.module.css';

/** Says that something belongs to the demo organisation. */
export const DemoBadge = () => {
  const { t } = useLoadTranslation();
  return <span className={styles.badge}>{t('common.demo')}</span>;
};
