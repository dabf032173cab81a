import { Button } from '@backstage/ui';
import { statusOf } from '@boardwalk/ui';
import { useState } from 'react';
import { AnswerError } from '../states/AnswerError';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { Invitation } from './Invitation';
import { askLater, isLater } from './later';
import { useMySurveys } from './useMySurveys';
import styles from './Invitation.module.css';

/** The home page shows no card around it. */
const Nothing = () => <span hidden data-nothing-to-show />;

/** On the first page: the survey that waits, if one does. */
export const SurveyCard = () => {
  const { t } = useLoadTranslation();
  const { value, error, retry } = useMySurveys();
  // What was put off is read from the browser; this draws the card anew.
  const [, setPutOff] = useState(0);
  // Without the permission to answer there is nothing to invite to.
  if (error && statusOf(error) === 403) return <Nothing />;
  if (error)
    return (
      <AnswerError what={t('invitation.what')} error={error} onRetry={retry} />
    );
  const waiting = value?.filter(({ waveId }) => !isLater(waveId)) ?? [];
  if (waiting.length === 0) return <Nothing />;
  return (
    <div className={styles.list}>
      {waiting.map(survey => (
        <Invitation
          key={survey.waveId}
          survey={survey}
          title={survey.title}
          onDeclined={retry}
        >
          <Button
            size="small"
            variant="secondary"
            aria-label={t('invitation.laterNamed', { title: survey.title })}
            onPress={() => {
              askLater(survey.waveId);
              setPutOff(count => count + 1);
            }}
          >
            {t('invitation.later')}
          </Button>
        </Invitation>
      ))}
    </div>
  );
};
