import type {
  PublishedComparison,
  Wave,
} from '@boardwalk/plugin-cognitive-load-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Message, statusOf, useAnswer } from '@boardwalk/ui';
import { RiScales3Line } from '@remixicon/react';
import { useCallback } from 'react';
import { cognitiveLoadApiRef } from '../../api/CognitiveLoadApi';
import { useFormat } from '../../format/useFormat';
import { Verdict } from '../../results/Verdict';
import { AnswerError } from '../../states/AnswerError';
import { AnswerFrame } from '../../states/AnswerFrame';
import { Figures } from '../../table/Figures';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { PairPicker, useWavePair } from '../PairPicker';
import { useDashboard } from '../useDashboard';
import styles from '../Dashboard.module.css';

interface Row {
  title: string;
  metric: string;
  comparison: PublishedComparison;
}

const number = (text: string) => <span className={styles.number}>{text}</span>;

const Comparison = ({ pair }: { pair: { from: Wave; to: Wave } }) => {
  const api = useApi(cognitiveLoadApiRef);
  const { t } = useLoadTranslation();
  const format = useFormat();
  const { group, overview } = useDashboard();
  const [from, to] = [pair.from.id, pair.to.id];
  const answer = useAnswer(
    useCallback(
      (signal: AbortSignal) =>
        api.compareWaves({ group: group.ref, from, to }, { signal }),
      [api, group.ref, from, to],
    ),
  );
  if (answer.error && statusOf(answer.error) === 422)
    return (
      <Message
        icon={<RiScales3Line />}
        title={t('dashboard.reasondifferent-questions')}
      >
        {t('dashboard.compareDifferent')}
      </Message>
    );
  if (answer.error)
    return (
      <AnswerError
        what={t('dashboard.whatCompare')}
        error={answer.error}
        onRetry={answer.retry}
      />
    );
  return (
    <AnswerFrame what={t('dashboard.whatCompare')} answer={answer} height={200}>
      {({ metrics }) => {
        const rows: Row[] = overview.titles.flatMap(({ metric, title }) =>
          metrics[metric]
            ? [{ metric, title, comparison: metrics[metric] }]
            : [],
        );
        if (rows.length === 0)
          return <p className={styles.note}>{t('dashboard.compareNone')}</p>;
        return (
          <div className={`${styles.card} ${styles.flush}`}>
            <Figures
              label={t('dashboard.compareTitle')}
              columns={[
                {
                  key: 'metric',
                  title: t('dashboard.metric'),
                  cell: ({ title }) => title,
                },
                {
                  key: 'verdict',
                  title: t('dashboard.verdict'),
                  cell: ({ comparison }) => <Verdict comparison={comparison} />,
                },
                {
                  key: 'diff',
                  title: t('dashboard.difference'),
                  cell: ({ comparison }) =>
                    number(format.number(comparison.diff)),
                },
                {
                  key: 'ci',
                  title: t('dashboard.likely'),
                  cell: ({ comparison: { ci } }) =>
                    ci ? format.range(ci) : '',
                },
                {
                  key: 'p',
                  title: t('dashboard.p'),
                  cell: ({ comparison }) => number(comparison.p),
                },
              ]}
              rows={rows}
              keyOf={({ metric }) => metric}
            />
          </div>
        );
      }}
    </AnswerFrame>
  );
};

/** Two surveys of one group beside each other, metric by metric. */
export const CompareWaves = () => {
  const { t } = useLoadTranslation();
  const { waves, wave, group } = useDashboard();
  const { published, pair, choose } = useWavePair(waves, wave);
  return (
    <section className={styles.stack}>
      <h2 className={styles.heading}>{t('dashboard.compareTitle')}</h2>
      {!pair && <p className={styles.note}>{t('dashboard.compareOne')}</p>}
      {pair && (
        <>
          <PairPicker published={published} pair={pair} onChoose={choose} />
          <p className={styles.note}>
            {t('dashboard.compareText', {
              from: pair.from.title,
              to: pair.to.title,
              group: group.title,
            })}
          </p>
          <Comparison pair={pair} />
        </>
      )}
    </section>
  );
};
