import type {
  GroupResults,
  LoadSignal,
} from '@boardwalk/plugin-cognitive-load-common';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { IntervalBar } from './IntervalBar';
import { figureOf, subscaleOf } from './rows';
import { SignalList } from './SignalList';
import { useResultTexts } from './useResultTexts';
import styles from './Results.module.css';

/** The sub-scales of a group, each with the signals that stand beside it. */
export const SubscaleList = (props: {
  results: GroupResults;
  /** Left out: only what people answered is shown. */
  signals?: LoadSignal[];
}) => {
  const { t } = useLoadTranslation();
  const texts = useResultTexts();
  const { results, signals } = props;
  const { shownFor, rows, titles } = results;
  if (!shownFor) return null;
  return (
    <ul className={styles.subscales} aria-label={t('results.subscales')}>
      {titles.flatMap(({ metric, title }) => {
        const key = subscaleOf(metric);
        const figure = figureOf(rows, shownFor.ref, metric);
        if (!key || !figure) return [];
        return [
          <li key={metric} className={styles.subscale}>
            <div className={styles.measured}>
              <p className={styles.line}>
                <span className={styles.name}>{title}</span>
                <strong>{texts.withBand(figure.value)}</strong>
              </p>
              <IntervalBar value={figure.value} interval={figure.ci} small />
              <p className={styles.facts}>
                <span>{texts.likely(figure)}</span>
              </p>
            </div>
            {signals && (
              <SignalList
                label={t('results.signals', { subscale: title })}
                signals={signals.filter(({ subscale }) => subscale === key)}
              />
            )}
          </li>,
        ];
      })}
    </ul>
  );
};
