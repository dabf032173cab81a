import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useId } from 'react';
import { ScopeSummary } from '../summary/ScopeSummary';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './EntityDoraCard.module.css';

/** The five metrics on the overview of what the catalog knows. */
export const EntityDoraCard = () => {
  const { entity } = useEntity();
  const { t } = useDoraTranslation();
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {t('summary.cardTitle')}
      </h2>
      <ScopeSummary scope={stringifyEntityRef(entity)} period="90d" />
    </section>
  );
};
