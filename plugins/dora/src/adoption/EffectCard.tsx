import type {
  DoraMetricId,
  EffectSide,
  MetricEffect,
} from '@boardwalk/plugin-dora-common';
import { useId } from 'react';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { useBasisText } from './useBasisText';
import { useFigureTexts } from './useFigureTexts';
import { useVerdictSentence } from './useVerdictSentence';
import { VerdictBadge } from './VerdictBadge';
import { reachOf, WhiskerPlot } from './WhiskerPlot';
import styles from './Adoption.module.css';

const SIDES = ['before', 'after'] as const;

/** One metric before and after: what became of it in words, and both figures with their intervals. */
export const EffectCard = (props: {
  metric: DoraMetricId;
  effect: MetricEffect;
}) => {
  const { t } = useDoraTranslation();
  const { metric, effect } = props;
  const id = useId();
  const basis = useBasisText();
  const sentence = useVerdictSentence();
  const figure = useFigureTexts(metric, [
    effect.before.value,
    effect.after.value,
  ]);
  const reach = reachOf([effect.before, effect.after]);
  const likely = ({ interval }: EffectSide) =>
    interval &&
    t('adoption.likely', {
      range: t('adoption.range', {
        low: figure(interval.low),
        high:
          interval.high === null ? t('adoption.upTo') : figure(interval.high),
      }),
    });
  return (
    <section className={styles.card} aria-labelledby={id} data-metric={metric}>
      <div className={styles.words}>
        <h2 id={id} className={styles.name}>
          {t(`common.${metric}`)}
        </h2>
        <VerdictBadge verdict={effect.change.verdict} />
        <p className={styles.sentence}>{sentence(metric, effect, figure)}</p>
      </div>
      <dl className={styles.sides}>
        {SIDES.map(side => (
          <div key={side} className={styles.side}>
            <dt>{t(`adoption.${side}`)}</dt>
            <dd>
              <WhiskerPlot side={effect[side]} reach={reach} kind={side} />
              <span className={styles.figure}>
                <strong>{figure(effect[side].value)}</strong>
                <small>
                  {[likely(effect[side]), basis(metric, effect[side].n)]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
