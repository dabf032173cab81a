import type { FigureRow } from '@boardwalk/plugin-cognitive-load-common';
import { useFormat } from '../format/useFormat';
import { ChangeLine } from '../results/ChangeLine';
import { HiddenNote } from '../results/HiddenNote';
import { IndexSummary } from '../results/IndexSummary';
import { figureOf } from '../results/rows';
import { SubscaleList } from '../results/SubscaleList';
import { TopActions } from '../results/TopActions';
import {
  useActions,
  useResults,
  useSignals,
  useTrend,
} from '../results/useGroupLoad';
import { WaveSparkline } from '../results/WaveSparkline';
import { AnswerFrame } from '../states/AnswerFrame';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { GroupSpread } from './GroupSpread';
import { ItemTable } from './ItemTable';
import { useDashboard } from './useDashboard';
import results from '../results/Results.module.css';
import styles from './Dashboard.module.css';

/** What the intervals and bounds around the index mean. */
const Certainty = ({ index }: { index: FigureRow }) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const words = ([low, high]: readonly [number, number]) => ({
    low: format.number(low),
    high: format.number(high),
  });
  return (
    <details className={styles.details}>
      <summary>{t('dashboard.sureTitle')}</summary>
      {index.finite && (
        <p className={styles.note}>
          {t('results.finite', words(index.finite))}
        </p>
      )}
      <p className={styles.note}>{t('results.bounds', words(index.bounds))}</p>
      <p className={styles.note}>{t('results.scale')}</p>
    </details>
  );
};

/** The result of a subtree in one wave, with signals, actions and the groups below. */
export const OverviewSection = () => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const { wave, group } = useDashboard();
  const answer = useResults(group.ref, wave.id);
  const trend = useTrend(group.ref);
  const signals = useSignals('group', group.ref);
  const actions = useActions(group.ref, wave.id);
  return (
    <>
      <AnswerFrame what={t('results.what')} answer={answer} height={320}>
        {value => {
          const shown = value.shownFor?.ref ?? '';
          const index = figureOf(value.rows, shown, 'index');
          return (
            <>
              <section className={styles.card} aria-label={value.group.title}>
                <div className={results.result}>
                  <HiddenNote results={value} />
                  <div className={results.head}>
                    <IndexSummary results={value} />
                    {trend.value && !value.suppressed && (
                      <WaveSparkline trend={trend.value} />
                    )}
                  </div>
                  {index && <ChangeLine results={value} trend={trend.value} />}
                  {index && <Certainty index={index} />}
                  <SubscaleList
                    results={value}
                    signals={signals.value?.signals}
                  />
                  {signals.value && (
                    <p className={styles.note}>
                      {t('results.signalsPeriod', {
                        from: format.date(signals.value.from),
                        to: format.date(signals.value.to),
                      })}
                    </p>
                  )}
                  {actions.value && (
                    <TopActions actions={actions.value} most={3} />
                  )}
                </div>
              </section>
              <ItemTable
                group={shown}
                rows={value.rows}
                titles={value.titles}
              />
            </>
          );
        }}
      </AnswerFrame>
      <GroupSpread />
    </>
  );
};
