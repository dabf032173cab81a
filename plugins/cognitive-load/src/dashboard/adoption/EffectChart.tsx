import type { AdoptionEffectResult } from '@boardwalk/plugin-cognitive-load-common';
import { useFormat } from '../../format/useFormat';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import styles from './EffectChart.module.css';

type Effect = Extract<AdoptionEffectResult, { established: true }>;

const HEIGHT = 180;
const WIDTH = 320;
const LEFT = 60;
const RIGHT = 260;

/** The means of both cohorts, before and after, each joined by a line. */
export const EffectChart = ({ effect }: { effect: Effect }) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const { adopted, others } = effect;
  const means = [adopted, others].flatMap(({ before, after }) => [
    before.mean,
    after.mean,
  ]);
  // Room for the lines to be told apart, without hiding that the scale is cut.
  const low = Math.max(0, Math.floor(Math.min(...means) / 10) * 10 - 10);
  const high = Math.min(100, Math.ceil(Math.max(...means) / 10) * 10 + 10);
  const y = (value: number) =>
    20 + ((high - value) / (high - low)) * (HEIGHT - 40);
  const words = means.map(value => format.number(value));
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 24}`}
      role="img"
      aria-label={t('dashboard.effectLabel', {
        a: words[0],
        b: words[1],
        c: words[2],
        d: words[3],
      })}
    >
      {[adopted, others].map(({ before, after }, index) => (
        <g key={index} data-cohort={index === 0 ? 'adopted' : 'others'}>
          <line x1={LEFT} x2={RIGHT} y1={y(before.mean)} y2={y(after.mean)} />
          <circle cx={LEFT} cy={y(before.mean)} r={5} />
          <circle cx={RIGHT} cy={y(after.mean)} r={5} />
          <text x={LEFT - 10} y={y(before.mean) + 4} textAnchor="end">
            {format.number(before.mean)}
          </text>
          <text x={RIGHT + 10} y={y(after.mean) + 4}>
            {format.number(after.mean)}
          </text>
        </g>
      ))}
      <text x={LEFT} y={HEIGHT + 18} textAnchor="middle">
        {t('dashboard.before')}
      </text>
      <text x={RIGHT} y={HEIGHT + 18} textAnchor="middle">
        {t('dashboard.after')}
      </text>
    </svg>
  );
};
