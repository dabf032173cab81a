import { RiArrowRightLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useDoraLink } from '../page/useDoraLink';
import { StartUnlessSending } from '../start/StartUnlessSending';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './OverviewPage.module.css';

const isGroupOfServices = (scope: string) =>
  /^(domain|system|group|user):/i.test(scope);

/**
 * What to do where there are no figures: a service is shown the lines that it
 * starts with, a wider scope where to see which of its services report.
 */
export const NextStep = ({ scope }: { scope?: string }) => {
  const { t } = useDoraTranslation();
  const link = useDoraLink();
  if (scope !== undefined && !isGroupOfServices(scope))
    return <StartUnlessSending service={scope} />;
  const coverage = link('coverage');
  return coverage ? (
    <Link to={coverage} className={styles.next}>
      {t('overview.seeCoverage')} <RiArrowRightLine aria-hidden="true" />
    </Link>
  ) : null;
};
