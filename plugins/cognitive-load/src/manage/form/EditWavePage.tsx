import { NotFoundErrorPage, useApi } from '@backstage/frontend-plugin-api';
import { useNavigate, useParams } from 'react-router-dom';
import { cognitiveLoadApiRef } from '../../api/CognitiveLoadApi';
import { AnswerFrame } from '../../states/AnswerFrame';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { useManageLink } from '../useManageLink';
import { useWave } from '../useWaves';
import { useActiveDefinitions } from './NewWavePage';
import { toNewWave, waveInputOf } from './waveInput';
import { WaveForm } from './WaveForm';
import styles from '../../dashboard/Dashboard.module.css';

/** Changes a draft. */
export const EditWavePage = () => {
  const { waveId = '' } = useParams();
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const to = useManageLink();
  const navigate = useNavigate();
  const definitions = useActiveDefinitions();
  const answer = useWave(waveId);
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{t('manage.editTitle')}</h2>
      <AnswerFrame what={t('manage.whatWave')} answer={answer} height={400}>
        {({ wave }) =>
          wave?.state === 'draft' ? (
            <AnswerFrame
              what={t('manage.whatDefinitions')}
              answer={definitions}
              height={400}
            >
              {active => (
                <WaveForm
                  initial={waveInputOf(wave)}
                  definitions={active}
                  onSave={async input => {
                    await api.changeWave(wave.id, toNewWave(input));
                    navigate(to(wave.id));
                  }}
                />
              )}
            </AnswerFrame>
          ) : (
            <NotFoundErrorPage />
          )
        }
      </AnswerFrame>
    </section>
  );
};
