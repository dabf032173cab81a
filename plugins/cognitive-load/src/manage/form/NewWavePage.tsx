import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';
import { cognitiveLoadApiRef } from '../../api/CognitiveLoadApi';
import { AnswerFrame } from '../../states/AnswerFrame';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { useManageLink } from '../useManageLink';
import { newWaveInput, toNewWave } from './waveInput';
import { WaveForm } from './WaveForm';
import styles from '../../dashboard/Dashboard.module.css';

/** Versions of questions that new waves may use. */
export function useActiveDefinitions() {
  const api = useApi(cognitiveLoadApiRef);
  return useAnswer(
    useCallback(
      async (signal: AbortSignal) =>
        (await api.getDefinitions({ signal })).filter(
          ({ state }) => state === 'active',
        ),
      [api],
    ),
  );
}

/** A draft of a wave. */
export const NewWavePage = () => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const to = useManageLink();
  const navigate = useNavigate();
  const answer = useActiveDefinitions();
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{t('manage.newTitle')}</h2>
      <AnswerFrame
        what={t('manage.whatDefinitions')}
        answer={answer}
        height={400}
      >
        {definitions => (
          <WaveForm
            initial={newWaveInput(definitions[0], new Date())}
            definitions={definitions}
            onSave={async input => {
              const { id } = await api.createWave(toNewWave(input));
              navigate(to(id));
            }}
          />
        )}
      </AnswerFrame>
    </section>
  );
};
