import type { Wave } from '@boardwalk/plugin-cognitive-load-common';
import { NotFoundErrorPage } from '@backstage/frontend-plugin-api';
import { Link, useParams } from 'react-router-dom';
import { useFormat } from '../../format/useFormat';
import { AnswerFrame } from '../../states/AnswerFrame';
import { DemoBadge } from '../../states/DemoBadge';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { useManageLink } from '../useManageLink';
import { useParticipation } from '../useParticipation';
import { useWave } from '../useWaves';
import { HealthPart } from './HealthPart';
import { WaveAudience } from './WaveAudience';
import { WaveButtons } from './WaveButtons';
import link from '../../table/Link.module.css';
import styles from '../../dashboard/Dashboard.module.css';

const WaveFacts = ({ wave }: { wave: Wave }) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const to = useManageLink();
  const participation = useParticipation();
  const { definition, thresholds, state } = wave;
  const isDraft = state === 'draft';
  const opens = wave.opensAt
    ? format.dateTime(wave.opensAt)
    : t('manage.byHand');
  return (
    <dl className={styles.facts} aria-label={t('manage.facts')}>
      <div>
        <dt>{t('manage.state')}</dt>
        <dd>
          {t(`dashboard.state${state}`)}, {t(`manage.kind${wave.kind}`)}
        </dd>
      </div>
      <div>
        <dt>{isDraft ? t('manage.opens') : t('manage.opened')}</dt>
        <dd>{opens}</dd>
      </div>
      <div>
        <dt>{t('manage.closes')}</dt>
        <dd>{format.dateTime(wave.closesAt)}</dd>
      </div>
      <div>
        <dt>{t('manage.participation')}</dt>
        <dd>{participation(wave)}</dd>
      </div>
      <div>
        <dt>{t('manage.reminders')}</dt>
        <dd>{t('manage.remindersOf', { sent: String(wave.remindersSent) })}</dd>
      </div>
      <div>
        <dt>{t('manage.definition')}</dt>
        <dd>
          <Link
            className={link.link}
            to={`${to(
              'questions',
              definition.key,
              String(definition.version),
            )}${
              wave.modules.length > 0 ? `?modules=${wave.modules.join()}` : ''
            }`}
          >
            {t('manage.definitionOf', {
              title: definition.title,
              version: String(definition.version),
            })}
          </Link>
        </dd>
      </div>
      <div>
        <dt>{t('manage.thresholds')}</dt>
        <dd>
          {t('manage.thresholdsOf', {
            headline: String(thresholds.headline),
            items: String(thresholds.items),
            comments: String(thresholds.comments),
          })}
        </dd>
      </div>
    </dl>
  );
};

/** One survey: its facts, what can be done with it, and who is invited, by group. */
export const WavePage = () => {
  const { waveId = '' } = useParams();
  const { t } = useLoadTranslation();
  const to = useManageLink();
  const answer = useWave(waveId);
  return (
    <AnswerFrame what={t('manage.whatWave')} answer={answer} height={400}>
      {({ wave }) =>
        wave ? (
          <>
            <p>
              <Link to={to()} className={link.link}>
                {t('manage.back')}
              </Link>
            </p>
            <h2 className={styles.heading}>
              {wave.title} {wave.demo && <DemoBadge />}
            </h2>
            <div className={styles.card}>
              <WaveFacts wave={wave} />
            </div>
            <WaveButtons wave={wave} onChanged={answer.retry} />
            {wave.state !== 'void' && (
              <WaveAudience key={wave.state} wave={wave} />
            )}
            {wave.state === 'published' && <HealthPart wave={wave} />}
          </>
        ) : (
          <NotFoundErrorPage />
        )
      }
    </AnswerFrame>
  );
};
