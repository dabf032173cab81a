import { AnswerFrame } from '../states/AnswerFrame';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { HiddenNote } from './HiddenNote';
import { IndexSummary } from './IndexSummary';
import { NoResultsMessage } from './NoResultsMessage';
import { SignalList } from './SignalList';
import { SubscaleList } from './SubscaleList';
import { useResults, useSignals } from './useGroupLoad';
import styles from './Results.module.css';

/** The result of a service's owner, and the signals of the service itself. */
export const ComponentLoad = (props: {
  component: string;
  /** Ref of the group that owns it. */
  owner: string;
}) => {
  const { t } = useLoadTranslation();
  const { component, owner } = props;
  const answer = useResults(owner);
  const signals = useSignals('component', component);
  return (
    <div className={styles.result}>
      <AnswerFrame what={t('results.what')} answer={answer} height={200}>
        {results => (
          <>
            <p className={styles.text}>
              {t('results.componentText', { owner: results.group.title })}
            </p>
            {results.shownFor ? (
              <>
                <HiddenNote results={results} />
                <IndexSummary results={results} />
                <SubscaleList results={results} />
              </>
            ) : (
              <NoResultsMessage results={results} />
            )}
          </>
        )}
      </AnswerFrame>
      <div>
        <h3 className={styles.heading}>{t('results.component')}</h3>
        <AnswerFrame
          what={t('results.whatSignals')}
          answer={signals}
          height={120}
        >
          {value => (
            <SignalList
              label={t('results.component')}
              signals={value.signals}
            />
          )}
        </AnswerFrame>
      </div>
    </div>
  );
};
