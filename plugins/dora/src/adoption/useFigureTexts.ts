import type { DoraMetricId } from '@boardwalk/plugin-dora-common';
import { toRate } from '../format/rate';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';

type Value = number | null;

/** Writes figures of one metric so that they can be compared: all rates are per the same time. */
export function useFigureTexts(metric: DoraMetricId, figures: Value[]) {
  const { t } = useDoraTranslation();
  const format = useFormat();
  if (metric !== 'deploymentFrequency')
    return (value: Value) => format.metric(metric, value);
  const positive = figures.filter(
    (figure): figure is number => figure !== null && figure > 0,
  );
  const smallest = positive.length > 0 ? Math.min(...positive) : 1;
  const { figure, period } = toRate(smallest);
  const days = figure / smallest;
  return (value: Value) =>
    value === null
      ? format.metric(metric, null)
      : t(`common.${period}`, {
          rate: format.count(value * days, value * days < 10 ? 1 : 0),
        });
}
