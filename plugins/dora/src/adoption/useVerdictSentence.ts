import {
  FEWEST_VALUES,
  type DoraMetricId,
  type MetricEffect,
} from '@boardwalk/plugin-dora-common';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { useBasisText } from './useBasisText';
import { useChangeTexts } from './useChangeTexts';

const NO_CHANGE = { ratio: 1, difference: 0 } as const;

/** Says in a sentence what became of a metric, how much, and whether that is sure. */
export function useVerdictSentence() {
  const { t } = useDoraTranslation();
  const basis = useBasisText();
  const changes = useChangeTexts();
  return (
    metric: DoraMetricId,
    { before, after, change }: MetricEffect,
    figure: (value: number | null) => string,
  ): string => {
    const { verdict, reason, interval, kind } = change;
    if (verdict === 'notEstablished')
      return reason === 'zeroMedian'
        ? t('adoption.zeroMedian')
        : t(
            reason === 'tooFewBefore' || reason === 'tooFewAfter'
              ? `adoption.${reason}`
              : 'adoption.tooFewOnBothSides',
            {
              before: basis(metric, before.n),
              after: basis(metric, after.n),
              fewest: String(FEWEST_VALUES),
            },
          );
    const texts = { before: figure(before.value), after: figure(after.value) };
    if (verdict === 'noClearChange')
      return t('adoption.unclear', {
        ...texts,
        low: changes.end(kind, interval?.low ?? null),
        high: changes.end(kind, interval?.high ?? null),
      });
    const rose = (interval?.low ?? -Infinity) > NO_CHANGE[kind];
    return t(`adoption.${rose ? 'rose' : 'fell'}${metric}`, {
      ...texts,
      size: changes.size(metric, change),
    });
  };
}
