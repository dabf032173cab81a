import type { EffectSide } from '@boardwalk/plugin-dora-common';
import styles from './Adoption.module.css';

const HEIGHT = 28;

/** Room at both ends, so that a dot is not cut. */
const MARGIN = 3;

/** The largest number that a plot has to show; 0 without any. */
export const reachOf = (sides: EffectSide[]): number =>
  Math.max(
    0,
    ...sides.flatMap(({ value, interval }) => [
      value ?? 0,
      interval?.high ?? 0,
    ]),
  );

/**
 * A figure as a dot, and where it is likely to lie as a line. What is beside it
 * says the same in words, so that screen readers need not hear it twice.
 */
export const WhiskerPlot = (props: {
  side: EffectSide;
  /** What the right end stands for; the left one is none. */
  reach: number;
  kind: 'before' | 'after';
}) => {
  const { side, reach, kind } = props;
  const { value, interval } = side;
  const x = (number: number) =>
    `${(MARGIN + (reach > 0 ? number / reach : 0) * (100 - 2 * MARGIN)).toFixed(
      2,
    )}%`;
  const middle = HEIGHT / 2;
  return (
    <svg
      className={styles.plot}
      height={HEIGHT}
      aria-hidden="true"
      data-side={kind}
    >
      <line
        x1={x(0)}
        x2="100%"
        y1={middle}
        y2={middle}
        className={styles.rule}
      />
      <line
        x1={x(0)}
        x2={x(0)}
        y1={4}
        y2={HEIGHT - 4}
        className={styles.zero}
      />
      {interval && (
        <g className={styles.whisker}>
          <line
            x1={x(interval.low ?? 0)}
            x2={interval.high === null ? '100%' : x(interval.high)}
            y1={middle}
            y2={middle}
          />
          <line
            x1={x(interval.low ?? 0)}
            x2={x(interval.low ?? 0)}
            y1={middle - 5}
            y2={middle + 5}
          />
          {interval.high !== null && (
            <line
              x1={x(interval.high)}
              x2={x(interval.high)}
              y1={middle - 5}
              y2={middle + 5}
            />
          )}
        </g>
      )}
      {value !== null && (
        <circle cx={x(value)} cy={middle} r={6} className={styles.dot} />
      )}
    </svg>
  );
};
