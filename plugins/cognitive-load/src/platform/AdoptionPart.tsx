import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../api/CognitiveLoadApi';
import { useFormat } from '../format/useFormat';
import { Figures } from '../table/Figures';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { PlatformPart } from './PlatformPart';
import styles from '../dashboard/Dashboard.module.css';

/** Whether people use the platform. */
export const AdoptionPart = () => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const format = useFormat();
  const answer = useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getPlatformAdoption({ signal }),
      [api],
    ),
  );
  return (
    <PlatformPart title={t('platform.adoption')} answer={answer}>
      {({ activePercent, people, voluntaryPath, groupsByMonth }) => {
        const facts = [
          [
            t('platform.active'),
            activePercent === null
              ? t('platform.activeNone')
              : t('platform.activeValue', {
                  percent: format.number(activePercent, 0),
                  people: format.number(people),
                }),
          ],
          [
            t('platform.voluntary'),
            voluntaryPath.all === 0
              ? t('platform.voluntaryNone')
              : t('platform.voluntaryValue', {
                  template: String(voluntaryPath.template),
                  all: String(voluntaryPath.all),
                }),
          ],
          ...(groupsByMonth.length === 0
            ? [[t('platform.goldenPath'), t('platform.goldenPathNone')]]
            : []),
        ];
        return (
          <>
            <div className={styles.card}>
              <dl className={styles.facts}>
                {facts.map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </div>
            {groupsByMonth.length > 0 && (
              <div className={`${styles.card} ${styles.flush}`}>
                <Figures
                  label={t('platform.goldenPath')}
                  columns={[
                    {
                      key: 'month',
                      title: t('platform.monthColumn'),
                      cell: ({ month }) => format.month(month),
                    },
                    {
                      key: 'groups',
                      title: t('platform.goldenPath'),
                      cell: ({ adopted, groups }) =>
                        t('platform.goldenPathValue', {
                          adopted: String(adopted),
                          groups: String(groups),
                        }),
                    },
                  ]}
                  rows={groupsByMonth}
                  keyOf={({ month }) => month}
                />
              </div>
            )}
          </>
        );
      }}
    </PlatformPart>
  );
};
