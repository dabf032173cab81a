import type { CSSProperties } from 'react';
import '../theme/palette.css';
import styles from './IntervalBar.module.css';

/**
 * A figure from 0 to 100 as a mark, and where it likely lies as a band. What is
 * beside it says the same in words, so that screen readers need not hear it twice.
 */
export const IntervalBar = (props: {
  value: number;
  interval: readonly [number, number] | null;
  /** Thinner, in lists. */
  small?: boolean;
}) => {
  const { value, interval, small } = props;
  const [low, high] = interval ?? [value, value];
  return (
    <div
      className={styles.track}
      data-small={small}
      aria-hidden="true"
      style={
        {
          '--value': `${value}%`,
          '--low': `${low}%`,
          '--width': `${high - low}%`,
        } as CSSProperties
      }
    >
      {interval && <span className={styles.interval} />}
      <span className={styles.mark} />
    </div>
  );
};
