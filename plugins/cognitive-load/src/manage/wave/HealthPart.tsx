import type { Wave } from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { statusOf, useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../../api/CognitiveLoadApi';
import { useFormat } from '../../format/useFormat';
import { AnswerFrame } from '../../states/AnswerFrame';
import { Figures } from '../../table/Figures';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { useDefinition } from '../useWaves';
import styles from '../../dashboard/Dashboard.module.css';

/** How well the questions worked, for those who write them. */
export const HealthPart = ({ wave }: { wave: Wave }) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const format = useFormat();
  const answer = useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getHealth(wave.id, { signal }),
      [api, wave.id],
    ),
  );
  const { key, version } = wave.definition;
  const definition = useDefinition(key, version).value?.definition;
  const subscale = (of: string) =>
    definition?.subscales.find(one => one.key === of)?.title ?? of;
  const question = (of: string) =>
    definition?.items.find(one => one.key === of)?.question ?? of;
  const percent = (value: number) =>
    t('platform.percent', { percent: format.number(value, 0) });
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{t('manage.healthTitle')}</h2>
      <p className={styles.note}>{t('manage.healthText')}</p>
      {answer.error && statusOf(answer.error) === 404 ? (
        <p className={styles.note}>{t('manage.healthFew')}</p>
      ) : (
        <AnswerFrame what={t('manage.whatHealth')} answer={answer} height={120}>
          {({ n, alpha, straightLinePercent, notApplicablePercent }) => (
            <>
              <div className={styles.card}>
                <dl className={styles.facts}>
                  <div>
                    <dt>{t('manage.healthN')}</dt>
                    <dd>{n}</dd>
                  </div>
                  {Object.entries(alpha).map(([of, value]) => (
                    <div key={of}>
                      <dt>
                        {t('manage.healthAlpha', { subscale: subscale(of) })}
                      </dt>
                      <dd>
                        {value === null
                          ? t('manage.healthAlphaNone')
                          : format.number(value, 2)}
                      </dd>
                    </div>
                  ))}
                  <div>
                    <dt>{t('manage.healthStraight')}</dt>
                    <dd>{percent(straightLinePercent)}</dd>
                  </div>
                </dl>
              </div>
              <div className={`${styles.card} ${styles.flush}`}>
                <Figures
                  label={t('manage.healthNa')}
                  columns={[
                    {
                      key: 'question',
                      title: t('dashboard.question'),
                      cell: ([of]) => question(of),
                    },
                    {
                      key: 'na',
                      title: t('manage.healthNa'),
                      cell: ([, value]) => percent(value),
                    },
                  ]}
                  rows={Object.entries(notApplicablePercent)}
                  keyOf={([of]) => of}
                />
              </div>
            </>
          )}
        </AnswerFrame>
      )}
    </section>
  );
};
