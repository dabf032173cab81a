import type { CoverageRow } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './Coverage.module.css';

/** How many rows of a service do not count, or not exactly, by reason. */
export const Quality = ({
  dataQuality: { changes, excluded, inexact, unknownEnvironment },
}: Pick<CoverageRow, 'dataQuality'>) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const found = (
    [
      ['unknown', excluded.unknown],
      ['negative', excluded.negative],
      ['baseline', excluded.baseline],
      ['inexact', inexact],
      ['environment', unknownEnvironment],
    ] as const
  ).filter(([, count]) => count > 0);
  if (found.length === 0)
    return <>{t(changes > 0 ? 'coverage.qualityGood' : 'common.noData')}</>;
  return (
    <ul className={styles.quality}>
      {found.map(([reason, count]) => (
        <li key={reason}>
          <b>{format.count(count)}</b> {t(`coverage.quality${reason}`)}
        </li>
      ))}
    </ul>
  );
};
