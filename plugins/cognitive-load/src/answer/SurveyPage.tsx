import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router-dom';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { AnswerFrame } from '../states/AnswerFrame';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { NoSurvey } from './NoSurvey';
import { SurveyEnd } from './SurveyEnd';
import { SurveyForm } from './SurveyForm';
import type { SendOutcome } from './useSendAnswers';
import styles from './Survey.module.css';

const STATES = {
  invited: undefined,
  answered: 'answered',
  declined: 'declined',
} as const;

/**
 * One survey to answer. Nothing on this page sends an analytics event, and its
 * address has neither person nor group in it.
 */
export const SurveyPage = () => {
  const { waveId = '' } = useParams();
  const api = useApi(cognitiveLoadApiRef);
  const identity = useApi(identityApiRef);
  const { t } = useLoadTranslation();
  const [outcome, setOutcome] = useState<
    SendOutcome | 'declined' | 'reopened'
  >();
  const answer = useAnswer(
    useCallback(
      async (signal: AbortSignal) => {
        const [surveys, { userEntityRef }] = await Promise.all([
          api.getMySurveys({ signal }),
          identity.getBackstageIdentity(),
        ]);
        const survey = surveys.find(one => one.waveId === waveId);
        return { survey, person: userEntityRef };
      },
      [api, identity, waveId],
    ),
  );
  return (
    <div className={styles.page}>
      <AnswerFrame what={t('answer.what')} answer={answer} height={480}>
        {({ survey, person }) => {
          if (!survey) return <NoSurvey waveId={waveId} />;
          const end = outcome ?? STATES[survey.state];
          if (end && end !== 'reopened')
            return (
              <SurveyEnd
                end={end}
                survey={survey}
                onReopen={() => setOutcome('reopened')}
              />
            );
          return (
            <>
              <h1 className={styles.title}>{survey.title}</h1>
              <SurveyForm
                survey={survey}
                person={person}
                onDone={setOutcome}
                onDeclined={() => setOutcome('declined')}
              />
            </>
          );
        }}
      </AnswerFrame>
    </div>
  );
};
