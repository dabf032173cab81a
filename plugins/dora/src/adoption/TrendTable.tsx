import type { AdoptionTeamsAnswer } from '@boardwalk/plugin-dora-common';
import { stackedTable as table } from '@boardwalk/ui';
import { METRIC_IDS } from '../overview/METRIC_IDS';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { TrendRow } from './TrendRow';

/** The change of those who came beside that of those who had not. */
export const TrendTable = (props: {
  trend: NonNullable<AdoptionTeamsAnswer['trend']>;
}) => {
  const { t } = useDoraTranslation();
  return (
    <table className={table.table} aria-label={t('adoption.trendTable')}>
      <thead>
        <tr>
          <th scope="col">{t('adoption.metric')}</th>
          <th scope="col">{t('adoption.came')}</th>
          <th scope="col">{t('adoption.notCome')}</th>
          <th scope="col">{t('adoption.beside')}</th>
        </tr>
      </thead>
      <tbody>
        {METRIC_IDS.map(metric => (
          <TrendRow key={metric} metric={metric} trend={props.trend[metric]} />
        ))}
      </tbody>
    </table>
  );
};
