import type { TimelineItem } from './timelineItems';
import marks from '../charts/plot/marks.module.css';
import styles from './Timeline.module.css';

const TICK = 18;
const FLAG = 12;

/**
 * A deployment as a stroke, for many of them may stand close together; a failed
 * one is higher and has a flag. An incident as a bar, open to the right while
 * it lasts.
 */
export const TimelineMark = (props: {
  item: TimelineItem;
  from: number;
  to: number;
  base: number;
  hatch: string;
}) => {
  const { item, from, to, base, hatch } = props;
  if (item.kind === 'incident') {
    const open = item.end === null;
    const [top, bottom] = [base - 14, base];
    return (
      <path
        data-mark={open ? 'open-incident' : 'incident'}
        className={marks.failed}
        fill={hatch}
        d={
          open
            ? `M${to},${top}H${from}V${bottom}H${to}`
            : `M${from},${top}H${to}V${bottom}H${from}Z`
        }
      />
    );
  }
  const { failed, status } = item.deployment;
  if (failed)
    return (
      <path
        data-mark="failed"
        className={styles.failed}
        d={`M${from},${base}V${base - TICK - 8}l${FLAG},5l${-FLAG},5`}
      />
    );
  return (
    <line
      data-mark={status === 'aborted' ? 'aborted' : 'deployed'}
      className={status === 'aborted' ? styles.aborted : styles.deployed}
      x1={from}
      x2={from}
      y1={base}
      y2={base - TICK}
    />
  );
};
