import type { Wave } from '@boardwalk/plugin-cognitive-load-common';
import { ButtonLink } from '@backstage/ui';
import { Message } from '@boardwalk/ui';
import { RiAddLine, RiSurveyLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useFormat } from '../format/useFormat';
import { AnswerFrame } from '../states/AnswerFrame';
import { DemoBadge } from '../states/DemoBadge';
import { Figures } from '../table/Figures';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { useManageLink } from './useManageLink';
import { useParticipation } from './useParticipation';
import { useWaves } from './useWaves';
import link from '../table/Link.module.css';
import styles from '../dashboard/Dashboard.module.css';

/** All surveys with their state, and how many answered. */
export const WavesPage = () => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const to = useManageLink();
  const participation = useParticipation();
  const answer = useWaves();
  const add = (
    <ButtonLink href={to('new')} iconStart={<RiAddLine />}>
      {t('manage.add')}
    </ButtonLink>
  );
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{t('manage.title')}</h2>
      <p className={styles.note}>{t('manage.text')}</p>
      <div className={styles.buttons}>
        {add}
        <ButtonLink variant="secondary" href={to('questions')}>
          {t('manage.questions')}
        </ButtonLink>
      </div>
      <AnswerFrame what={t('manage.what')} answer={answer} height={200}>
        {waves =>
          waves.length === 0 ? (
            <Message icon={<RiSurveyLine />} title={t('manage.none')}>
              {t('manage.noneText')}
            </Message>
          ) : (
            <div className={`${styles.card} ${styles.flush}`}>
              <Figures
                label={t('manage.title')}
                columns={[
                  {
                    key: 'title',
                    title: t('manage.survey'),
                    cell: ({ id, title, demo }: Wave) => (
                      <span>
                        <Link to={to(id)} className={link.link}>
                          {title}
                        </Link>{' '}
                        {demo && <DemoBadge />}
                      </span>
                    ),
                  },
                  {
                    key: 'state',
                    title: t('manage.state'),
                    cell: ({ state, kind }: Wave) =>
                      `${t(`dashboard.state${state}`)}, ${t(
                        `manage.kind${kind}`,
                      )}`,
                  },
                  {
                    key: 'opens',
                    title: t('manage.opened'),
                    cell: ({ opensAt }: Wave) =>
                      opensAt ? format.date(opensAt) : t('manage.byHand'),
                  },
                  {
                    key: 'closes',
                    title: t('manage.closes'),
                    cell: ({ closesAt }: Wave) => format.date(closesAt),
                  },
                  {
                    key: 'answered',
                    title: t('manage.participation'),
                    cell: participation,
                  },
                ]}
                rows={waves}
                keyOf={({ id }) => id}
              />
            </div>
          )
        }
      </AnswerFrame>
    </section>
  );
};
