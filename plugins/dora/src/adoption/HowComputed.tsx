import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Adoption.module.css';

const PARTS = [
  'howFrequency',
  'howMedians',
  'howShares',
  'howVerdict',
  'howCause',
] as const;

/** The methods, for those who want to know. */
export const HowComputed = () => {
  const { t } = useDoraTranslation();
  return (
    <details className={styles.details}>
      <summary>{t('adoption.howTitle')}</summary>
      {PARTS.map(part => (
        <p key={part}>{t(`adoption.${part}`)}</p>
      ))}
    </details>
  );
};
