import type { GroupResults } from '@boardwalk/plugin-cognitive-load-common';
import { AnswerFrame } from '../states/AnswerFrame';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { useFormat } from '../format/useFormat';
import { ChangeLine } from './ChangeLine';
import { HiddenNote } from './HiddenNote';
import { IndexSummary } from './IndexSummary';
import { NoResultsMessage } from './NoResultsMessage';
import { SubscaleList } from './SubscaleList';
import { TopActions } from './TopActions';
import { useActions, useResults, useSignals, useTrend } from './useGroupLoad';
import { WaveSparkline } from './WaveSparkline';
import styles from './Results.module.css';

const GroupFigures = (props: { results: GroupResults; shownFor: string }) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const { results, shownFor } = props;
  const trend = useTrend(shownFor);
  const signals = useSignals('group', results.group.ref);
  const actions = useActions(shownFor, results.wave?.id);
  return (
    <div className={styles.result}>
      <HiddenNote results={results} />
      <div className={styles.head}>
        <IndexSummary results={results} />
        {trend.value && <WaveSparkline trend={trend.value} />}
      </div>
      <ChangeLine results={results} trend={trend.value} />
      <SubscaleList results={results} signals={signals.value?.signals} />
      {signals.value && (
        <p className={styles.small}>
          {t('results.signalsPeriod', {
            from: format.date(signals.value.from),
            to: format.date(signals.value.to),
          })}
        </p>
      )}
      <AnswerFrame what={t('results.whatActions')} answer={actions} height={60}>
        {value => <TopActions actions={value} most={2} />}
      </AnswerFrame>
    </div>
  );
};

/** The newest result of a group, with its signals and what is done about it. */
export const GroupLoad = ({ group }: { group: string }) => {
  const { t } = useLoadTranslation();
  const answer = useResults(group);
  return (
    <AnswerFrame what={t('results.what')} answer={answer} height={260}>
      {results =>
        results.shownFor ? (
          <GroupFigures results={results} shownFor={results.shownFor.ref} />
        ) : (
          <NoResultsMessage results={results} />
        )
      }
    </AnswerFrame>
  );
};
