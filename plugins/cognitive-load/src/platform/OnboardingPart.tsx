import type { ServiceOnboarding } from '@boardwalk/plugin-cognitive-load-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Message, useAnswer } from '@boardwalk/ui';
import { RiRocketLine } from '@remixicon/react';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { useFormat } from '../format/useFormat';
import { DemoBadge } from '../states/DemoBadge';
import { Figures } from '../table/Figures';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { PlatformPart } from './PlatformPart';
import styles from '../dashboard/Dashboard.module.css';

type Cohort = ServiceOnboarding['cohorts'][number];
type Service = ServiceOnboarding['services'][number];

/** From this many hours on, days are easier to grasp. */
const DAYS_FROM = 72;

/** How long new services take to production. */
export const OnboardingPart = ({ group }: { group?: string }) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const format = useFormat();
  const answer = useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getServiceOnboarding({ group }, { signal }),
      [api, group],
    ),
  );
  const time = (hours: number) =>
    hours < DAYS_FROM
      ? t('platform.hours', { hours: format.number(hours, 0) })
      : t('platform.days', { days: format.number(hours / 24, 0) });
  const share = (percent: number | null) =>
    percent === null
      ? t('platform.unknown')
      : t('platform.percent', { percent: format.number(percent, 0) });
  return (
    <PlatformPart
      title={t('platform.onboarding')}
      text={t('platform.onboardingText')}
      answer={answer}
    >
      {({ cohorts, services }) =>
        services.length === 0 ? (
          <Message icon={<RiRocketLine />} title={t('platform.onboardingNone')}>
            {t('platform.onboardingNoneText')}
          </Message>
        ) : (
          <>
            <div className={`${styles.card} ${styles.flush}`}>
              <Figures
                label={t('platform.onboarding')}
                columns={[
                  {
                    key: 'month',
                    title: t('platform.month'),
                    cell: ({ month }: Cohort) => format.month(month),
                  },
                  {
                    key: 'reached',
                    title: t('platform.reached'),
                    cell: ({ reached, services: all }: Cohort) =>
                      t('platform.reachedOf', {
                        reached: String(reached),
                        services: String(all),
                      }),
                  },
                  {
                    key: 'median',
                    title: t('platform.median'),
                    cell: ({ medianHours }: Cohort) =>
                      medianHours === null
                        ? t('platform.medianNone')
                        : time(medianHours),
                  },
                  {
                    key: 'day',
                    title: t('platform.withinDay'),
                    cell: ({ withinDayPercent }: Cohort) =>
                      share(withinDayPercent),
                  },
                  {
                    key: 'week',
                    title: t('platform.withinWeek'),
                    cell: ({ withinWeekPercent }: Cohort) =>
                      share(withinWeekPercent),
                  },
                ]}
                rows={cohorts}
                keyOf={({ month }) => month}
              />
            </div>
            <details className={styles.details}>
              <summary>{t('platform.listTitle')}</summary>
              <Figures
                label={t('platform.listTitle')}
                columns={[
                  {
                    key: 'service',
                    title: t('platform.service'),
                    cell: ({ ref, title, demo }: Service) => (
                      <span>
                        <EntityRefLink entityRef={ref} title={title} />{' '}
                        {demo && <DemoBadge />}
                      </span>
                    ),
                  },
                  {
                    key: 'start',
                    title: t('platform.start'),
                    cell: ({ start, startedAt }: Service) =>
                      `${t(`platform.start${start}`)}, ${format.date(
                        startedAt,
                      )}`,
                  },
                  {
                    key: 'took',
                    title: t('platform.took'),
                    cell: ({ hours, reached }: Service) =>
                      reached
                        ? time(hours)
                        : t('platform.tookSoFar', { time: time(hours) }),
                  },
                  {
                    key: 'slowest',
                    title: t('platform.slowest'),
                    cell: ({ slowestStage }: Service) =>
                      slowestStage
                        ? t(
                            `onboarding.stage-${slowestStage}` as 'onboarding.stage-ci',
                          )
                        : '',
                  },
                ]}
                rows={services}
                keyOf={({ ref }) => ref}
              />
            </details>
          </>
        )
      }
    </PlatformPart>
  );
};
