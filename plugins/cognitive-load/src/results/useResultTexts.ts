import {
  bandOf,
  type FigureRow,
  type LoadSignal,
  type PublishedComparison,
} from '@boardwalk/plugin-cognitive-load-common';
import { useMemo } from 'react';
import { useFormat } from '../format/useFormat';
import { useLoadTranslation } from '../translation/useLoadTranslation';

/** Says published figures in words. */
export function useResultTexts() {
  const { t } = useLoadTranslation();
  const format = useFormat();
  return useMemo(() => {
    const p = (comparison: PublishedComparison) =>
      comparison.p.startsWith('<') ? comparison.p : `= ${comparison.p}`;
    return {
      /** "54, moderate". */
      withBand: (value: number) =>
        `${format.number(value)}, ${t(`results.band${bandOf(value)}`)}`,
      /** "likely 29–78". */
      likely: ({ ci }: Pick<FigureRow, 'ci'>) =>
        ci
          ? t('results.likely', { range: format.range(ci) })
          : t('results.noInterval'),
      answered: ({ responded, invited }: FigureRow) =>
        t('results.answered', {
          responded: String(responded),
          invited: String(invited),
        }),
      /** The verdict of a comparison with an earlier wave, as a sentence. */
      verdict: (comparison: PublishedComparison, wave: string) => {
        const { diff, verdict } = comparison;
        const words = {
          wave,
          size: format.number(Math.abs(diff)),
          p: p(comparison),
        };
        if (verdict !== 'no-clear-change')
          return t(`results.${verdict}`, words);
        if (diff === 0) return t('results.unclearSame', words);
        return t(
          diff < 0 ? 'results.unclearLower' : 'results.unclearHigher',
          words,
        );
      },
      /** "Lighter", for where there is little room. */
      verdictWord: ({ verdict }: PublishedComparison) =>
        t(
          `results.verdict${
            verdict === 'no-clear-change' ? 'unclear' : verdict
          }`,
        ),
      signal: (signal: LoadSignal) => {
        switch (signal.status) {
          case 'not-connected':
            return t('results.signalNotConnected');
          case 'too-few-people':
            return t('results.signalFewPeople');
          default:
        }
        if (signal.status === 'no-data' || signal.value === null)
          return t('results.signalNoData');
        const { unit, value, numerator, denominator } = signal;
        const figure = t(`results.signal${unit}`, {
          value: format.number(value, 1),
        });
        if (numerator === null || denominator === null) return figure;
        return `${figure} (${t('results.signalOf', {
          numerator: format.number(numerator),
          denominator: format.number(denominator),
        })})`;
      },
    };
  }, [t, format]);
}
