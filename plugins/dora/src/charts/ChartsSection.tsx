import { VisuallyHidden } from '@backstage/ui';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import '../theme/palette.css';
import type { ChartProps } from './ChartProps';
import { DeploymentsChart } from './DeploymentsChart';
import { FailRateChart } from './FailRateChart';
import { LeadTimeChart } from './LeadTimeChart';
import { LeadTimeDistribution } from './LeadTimeDistribution';
import { RecoveryChart } from './RecoveryChart';
import { ReworkChart } from './ReworkChart';
import { StagesChart } from './StagesChart';
import { LazyTimeline } from '../timeline/LazyTimeline';
import styles from './ChartsSection.module.css';

/**
 * All charts of an answer of `GET /metrics`. Made to be loaded when it is shown:
 * `lazy(() => import('../charts/ChartsSection'))`.
 */
const ChartsSection = (props: ChartProps) => {
  const { t } = useDoraTranslation();
  return (
    <section aria-label={t('charts.section')} className={styles.section}>
      <VisuallyHidden>
        <h2>{t('charts.section')}</h2>
      </VisuallyHidden>
      <div className={styles.charts}>
        <DeploymentsChart {...props} />
        <LeadTimeChart {...props} />
        <LeadTimeDistribution {...props} />
        <StagesChart {...props} />
        <FailRateChart {...props} />
        <RecoveryChart {...props} />
        <ReworkChart {...props} />
        {props.answer?.scope && props.answer.services === 1 && (
          <div className={styles.wide}>
            <LazyTimeline answer={props.answer} />
          </div>
        )}
      </div>
    </section>
  );
};

export default ChartsSection;
