import type {
  AdoptionEffectResult,
  CohortChange,
  Wave,
} from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Message, useAnswer } from '@boardwalk/ui';
import { RiRoadMapLine } from '@remixicon/react';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../../api/CognitiveLoadApi';
import { useFormat } from '../../format/useFormat';
import { AnswerFrame } from '../../states/AnswerFrame';
import { Figures } from '../../table/Figures';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { PairPicker, useWavePair } from '../PairPicker';
import { useDashboard } from '../useDashboard';
import { EffectChart } from './EffectChart';
import styles from '../Dashboard.module.css';
import chart from './EffectChart.module.css';

type Effect = Extract<AdoptionEffectResult, { established: true }>;

const EffectFigures = ({ effect }: { effect: Effect }) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const { adopted, others, diff, ci, p, verdict } = effect;
  const words = {
    diff: format.number(diff),
    p: p.startsWith('<') ? p : `= ${p}`,
  };
  const side = ({ n, mean }: CohortChange['before']) =>
    t('dashboard.cohortValue', { mean: format.number(mean), n: String(n) });
  return (
    <>
      <div className={styles.card}>
        <EffectChart effect={effect} />
        <p className={chart.legend} aria-hidden="true">
          <span data-cohort="adopted">{t('dashboard.came')}</span>
          <span data-cohort="others">{t('dashboard.others')}</span>
        </p>
        <p className={styles.text}>
          {ci
            ? t('dashboard.effect', {
                ...words,
                low: format.number(ci[0]),
                high: format.number(ci[1]),
              })
            : t('dashboard.effectNoInterval', words)}{' '}
          <strong>{t(`dashboard.effect${verdict}`)}</strong>
        </p>
      </div>
      <div className={`${styles.card} ${styles.flush}`}>
        <Figures
          label={t('dashboard.adoptionTitle')}
          columns={[
            {
              key: 'cohort',
              title: t('dashboard.cohort'),
              cell: ({ title }) => title,
            },
            {
              key: 'before',
              title: t('dashboard.before'),
              cell: ({ cohort }) => side(cohort.before),
            },
            {
              key: 'after',
              title: t('dashboard.after'),
              cell: ({ cohort }) => side(cohort.after),
            },
            {
              key: 'groups',
              title: t('dashboard.cohortGroups'),
              cell: ({ cohort }) =>
                cohort.groups.map(({ title }) => title).join(', '),
            },
          ]}
          rows={[
            { title: t('dashboard.came'), cohort: adopted },
            { title: t('dashboard.others'), cohort: others },
          ]}
          keyOf={({ title }) => title}
        />
      </div>
    </>
  );
};

const EffectOf = ({ pair }: { pair: { from: Wave; to: Wave } }) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const [from, to] = [pair.from.id, pair.to.id];
  const answer = useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getAdoptionEffect({ from, to }, { signal }),
      [api, from, to],
    ),
  );
  return (
    <AnswerFrame what={t('dashboard.whatCompare')} answer={answer} height={240}>
      {effect =>
        effect.established ? (
          <EffectFigures effect={effect} />
        ) : (
          <Message icon={<RiRoadMapLine />} title={t('dashboard.reasonTitle')}>
            {t(`dashboard.reason${effect.reason}`)}
          </Message>
        )
      }
    </AnswerFrame>
  );
};

/** Did those who came to the golden path fare better than those who did not? */
export const AdoptionSection = () => {
  const { t } = useLoadTranslation();
  const { waves, wave } = useDashboard();
  const { published, pair, choose } = useWavePair(waves, wave, 'first');
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{t('dashboard.adoptionTitle')}</h2>
      <p className={styles.note}>{t('dashboard.adoptionText')}</p>
      {!pair && <p className={styles.note}>{t('dashboard.compareOne')}</p>}
      {pair && (
        <>
          <PairPicker published={published} pair={pair} onChoose={choose} />
          <EffectOf pair={pair} />
        </>
      )}
      <p className={styles.note}>{t('dashboard.caveat')}</p>
    </section>
  );
};
