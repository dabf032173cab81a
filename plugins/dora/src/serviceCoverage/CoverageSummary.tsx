import type { CoverageAnswer } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Coverage.module.css';

const OTHERS = ['changes', 'incidents', 'pipelines'] as const;

/** How many services of the scope send what. */
export const CoverageSummary = ({ totals }: Pick<CoverageAnswer, 'totals'>) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { services } = totals;
  return (
    <section className={styles.summary} aria-label={t('coverage.summary')}>
      <p className={styles.headline}>
        {t('coverage.headline', {
          count: services,
          sending: format.count(totals.deployments),
          services: format.count(services),
        })}
      </p>
      <meter
        className={styles.meter}
        aria-label={t('coverage.hasdeployments')}
        min={0}
        max={Math.max(1, services)}
        value={totals.deployments}
      />
      <p className={styles.others}>
        {OTHERS.map(kind =>
          t(`coverage.total${kind}`, { sending: format.count(totals[kind]) }),
        ).join(' · ')}
      </p>
    </section>
  );
};
