import { sparklinePaths, topOf } from './sparklinePaths';
import styles from './MetricCard.module.css';

const BOX = { width: 200, height: 36 };

export interface SparklinePoint {
  value: number | null;
  /** Its period is not over, or only in part in the range. */
  partial: boolean;
}

/**
 * The course of a figure, from zero up; dashed where a period is not whole.
 * Decorative: the card says it in words.
 */
export const Sparkline = ({ points }: { points: SparklinePoint[] }) => {
  const top = topOf(points.map(({ value }) => value));
  const lines = (shown: (index: number) => boolean) =>
    sparklinePaths(
      points.map(({ value }, index) => (shown(index) ? value : null)),
      { ...BOX, top },
    );
  const isPartial = (index: number) => points[index]?.partial ?? false;
  const isBeside = (index: number) =>
    [index - 1, index, index + 1].some(isPartial);
  return (
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
      {lines(isBeside).map(path => (
        <path key={path} d={path} className={styles.partial} />
      ))}
      {lines(index => !isPartial(index)).map(path => (
        <path key={path} d={path} className={styles.line} />
      ))}
    </svg>
  );
};
