import type { GroupTrend } from '@boardwalk/plugin-cognitive-load-common';
import { useFormat } from '../format/useFormat';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { figureOf } from './rows';
import { sparklineSegments } from './sparklineSegments';
import styles from './WaveSparkline.module.css';

const BOX = { width: 160, height: 40 };

/** The index over the waves: a dot each, with a line where they can be compared. */
export const WaveSparkline = ({ trend }: { trend: GroupTrend }) => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const points = trend.points.map(({ wave, breaksBefore, rows }) => ({
    wave,
    breaksBefore,
    value: figureOf(rows, trend.group.ref, 'index')?.value ?? null,
  }));
  if (points.every(({ value }) => value === null)) return null;
  const { dots, lines } = sparklineSegments(points, BOX);
  const words = points.map(({ wave, value }) =>
    value === null
      ? t('results.trendMissing', { wave: wave.title })
      : t('results.trendPoint', {
          wave: wave.title,
          value: format.number(value),
        }),
  );
  return (
    <svg
      className={styles.sparkline}
      viewBox={`-5 -5 ${BOX.width + 10} ${BOX.height + 10}`}
      role="img"
      aria-label={t('results.trend', { points: words.join(', ') })}
    >
      <line
        className={styles.base}
        x1={0}
        x2={BOX.width}
        y1={BOX.height}
        y2={BOX.height}
      />
      {lines.map(path => (
        <path key={path} d={path} className={styles.line} />
      ))}
      {dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={4} className={styles.dot} />
      ))}
    </svg>
  );
};
