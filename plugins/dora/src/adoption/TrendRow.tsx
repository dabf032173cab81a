import type {
  AdoptionTrend,
  DoraMetricId,
} from '@boardwalk/plugin-dora-common';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { useChangeTexts } from './useChangeTexts';
import { useFigureTexts } from './useFigureTexts';

/** One metric of both sides, and what that says. */
export const TrendRow = (props: {
  metric: DoraMetricId;
  trend: AdoptionTrend;
}) => {
  const { t } = useDoraTranslation();
  const changes = useChangeTexts();
  const { metric, trend } = props;
  const { adopted, notYet, comparison } = trend;
  const figure = useFigureTexts(metric, [
    adopted.before.value,
    adopted.after.value,
    notYet.before.value,
    notYet.after.value,
  ]);
  const change = ({ before, after }: AdoptionTrend['adopted']) =>
    t('adoption.change', {
      before: figure(before.value),
      after: figure(after.value),
    });
  return (
    <tr>
      <th scope="row">{t(`common.${metric}`)}</th>
      <td data-label={t('adoption.came')}>{change(adopted)}</td>
      <td data-label={t('adoption.notCome')}>{change(notYet)}</td>
      <td data-label={t('adoption.beside')}>
        {t(`adoption.trend${comparison.verdict}`, {
          size: changes.size(metric, comparison),
        })}
      </td>
    </tr>
  );
};
