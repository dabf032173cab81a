import type { DoraMetricId, EffectChange } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';

/** Puts the interval of a change into words. */
export function useChangeTexts() {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const times = (value: number | null) =>
    value === null
      ? t('adoption.upTo')
      : format.count(value, value < 0.1 ? 2 : 1);
  const points = (value: number) =>
    format.count(Math.abs(value) * 100, Math.abs(value) < 0.1 ? 1 : 0);

  /** How large a clear change is: "1.5 to 2 times as many", "60% to 75% shorter". */
  function size(metric: DoraMetricId, change: EffectChange): string {
    const { kind, interval } = change;
    if (!interval) return '';
    const { low, high } = interval;
    if (kind === 'difference') {
      const [near, far] = [low!, high!].sort(
        (a, b) => Math.abs(a) - Math.abs(b),
      );
      return t(far > 0 ? 'adoption.higher' : 'adoption.lower', {
        low: points(near),
        high: points(far),
      });
    }
    const isCount = metric === 'deploymentFrequency';
    if (high !== null && high < 1)
      return t(isCount ? 'adoption.fewer' : 'adoption.shorter', {
        low: format.share(1 - high),
        high: format.share(1 - (low ?? 0)),
      });
    return t(isCount ? 'adoption.timesAsMany' : 'adoption.timesAsLong', {
      low: times(low),
      high: times(high),
    });
  }

  /** One end of the interval of a change that is not clear. */
  function end(kind: EffectChange['kind'], value: number | null): string {
    if (kind === 'ratio')
      return t('adoption.oneTimes', { value: times(value) });
    return t(
      (value ?? 0) < 0 ? 'adoption.onePointsLower' : 'adoption.onePointsHigher',
      { value: points(value ?? 0) },
    );
  }
  return { size, end };
}
