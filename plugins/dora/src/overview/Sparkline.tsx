import { sparklinePaths } from './sparklinePaths';
import styles from './MetricCard.module.css';

const BOX = { width: 200, height: 36 };

/** The course of a figure, from zero up. Decorative: the card says it in words. */
export const Sparkline = (props: { values: Array<number | null> }) => (
  <svg
    className={styles.sparkline}
    viewBox={`-3 -3 ${BOX.width + 6} ${BOX.height + 6}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <line
      className={styles.baseline}
      x1={0}
      x2={BOX.width}
      y1={BOX.height}
      y2={BOX.height}
    />
    {sparklinePaths(props.values, BOX).map(path => (
      <path key={path} d={path} className={styles.line} />
    ))}
  </svg>
);
