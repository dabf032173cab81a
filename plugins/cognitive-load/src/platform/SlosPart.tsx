import type { PlatformSlo } from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Message, useAnswer } from '@boardwalk/ui';
import { RiFocus3Line } from '@remixicon/react';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { useFormat } from '../format/useFormat';
import { Figures } from '../table/Figures';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { PlatformPart } from './PlatformPart';
import styles from '../dashboard/Dashboard.module.css';

/** What the platform promises, and whether it keeps it. */
export const SlosPart = () => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const format = useFormat();
  const answer = useAnswer(
    useCallback((signal: AbortSignal) => api.getSlos({ signal }), [api]),
  );
  const percent = (value: number | null) =>
    value === null
      ? t('platform.noData')
      : t('platform.percent', { percent: format.number(value, 2) });
  return (
    <PlatformPart title={t('platform.slos')} answer={answer}>
      {slos =>
        slos.length === 0 ? (
          <Message icon={<RiFocus3Line />} title={t('platform.slosNone')} />
        ) : (
          <div className={`${styles.card} ${styles.flush}`}>
            <Figures
              label={t('platform.slos')}
              columns={[
                {
                  key: 'title',
                  title: t('platform.objectiveColumn'),
                  cell: ({ title }: PlatformSlo) => title,
                },
                {
                  key: 'objective',
                  title: t('platform.objective'),
                  cell: ({ objective }: PlatformSlo) =>
                    t('platform.atLeast', {
                      percent: format.number(objective, 2),
                    }),
                },
                {
                  key: 'actual',
                  title: t('platform.actual'),
                  cell: ({ actual }: PlatformSlo) => percent(actual),
                },
                {
                  key: 'budget',
                  title: t('platform.budget'),
                  cell: ({ budgetLeft }: PlatformSlo) => percent(budgetLeft),
                },
                {
                  key: 'window',
                  title: t('platform.window'),
                  cell: ({ windowDays }: PlatformSlo) =>
                    t('platform.windowDays', { days: String(windowDays) }),
                },
              ]}
              rows={slos}
              keyOf={({ key }) => key}
            />
          </div>
        )
      }
    </PlatformPart>
  );
};
