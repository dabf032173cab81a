import type { CoverageRow } from '@boardwalk/plugin-dora-common';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { StartDialog } from './StartDialog';
import styles from './Coverage.module.css';

/** What a service lacks, most important first, each with what to do about it. */
export const Missing = ({ row }: { row: CoverageRow }) => {
  const { t } = useDoraTranslation();
  const [first, ...others] = row.missing;
  if (!first) return <span>{t('coverage.nothingMissing')}</span>;
  return (
    <div className={styles.missing}>
      <p>
        {first.what} <span>{first.nextStep}</span>
      </p>
      {others.length > 0 && (
        <details>
          <summary>{t('coverage.more', { count: others.length })}</summary>
          {others.map(({ what, nextStep }) => (
            <p key={what}>
              {what} <span>{nextStep}</span>
            </p>
          ))}
        </details>
      )}
      {!row.sends.deployments && (
        <StartDialog service={row.service} title={row.title} />
      )}
    </div>
  );
};
