import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Message, statusOf, useAnswer } from '@boardwalk/ui';
import { RiSurveyLine } from '@remixicon/react';
import { useCallback } from 'react';
import { Link } from 'react-router-dom';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { rootRouteRef } from '../routes';
import { AnswerFrame } from '../states/AnswerFrame';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import link from '../table/Link.module.css';

/** The caller has no survey of this id: it is over, for others, or was never there. */
export const NoSurvey = ({ waveId }: { waveId: string }) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const root = useRouteRef(rootRouteRef)?.();
  const answer = useAnswer(
    useCallback(
      async (signal: AbortSignal) => {
        try {
          const waves = await api.getWaves({ signal });
          const wave = waves.find(({ id }) => id === waveId);
          if (!wave || wave.state === 'draft') return 'missing';
          return wave.state === 'open' ? 'not-invited' : 'closed';
        } catch (error) {
          // Who may not read results is not told which surveys there are.
          if (error instanceof Error && statusOf(error) === 403)
            return 'not-invited';
          throw error;
        }
      },
      [api, waveId],
    ),
  );
  const texts = {
    missing: [t('answer.missingSurveyTitle'), t('answer.missingSurveyText')],
    closed: [t('answer.closedTitle'), t('answer.closedText')],
    'not-invited': [t('answer.notInvitedTitle'), t('answer.notInvitedText')],
  };
  return (
    <AnswerFrame what={t('answer.what')} answer={answer} height={200}>
      {state => (
        <Message
          icon={<RiSurveyLine />}
          title={texts[state][0]}
          actions={
            <>
              <Link to="/" className={link.link}>
                {t('answer.home')}
              </Link>
              {root && (
                <Link to={root} className={link.link}>
                  {t('answer.resultsLink')}
                </Link>
              )}
            </>
          }
        >
          {texts[state][1]}
        </Message>
      )}
    </AnswerFrame>
  );
};
