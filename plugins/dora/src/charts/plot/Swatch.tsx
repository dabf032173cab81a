import { Hatch } from './Hatch';
import { useSvgId } from './useSvgId';
import timeline from '../../timeline/Timeline.module.css';
import styles from './marks.module.css';

export type SwatchKind =
  | 'bar'
  | 'failed'
  | 'line'
  | 'dashed'
  | 'dotted'
  | 'band'
  | 'dot'
  | 'cap'
  | 'tick'
  | 'whisker'
  | 'open'
  | 'partial'
  | 'adoption'
  | 'release'
  | 'bar-rework'
  | 'context'
  | 'upright'
  | 'flag';

const WIDTH = 18;
const HEIGHT = 12;
const MIDDLE = HEIGHT / 2;

const shape = (kind: SwatchKind, hatch: string) => {
  const line = { x1: 0, x2: WIDTH, y1: MIDDLE, y2: MIDDLE };
  const upright = { x1: WIDTH / 2, x2: WIDTH / 2, y1: 0, y2: HEIGHT };
  const box = { x: 3, y: 0.5, width: 12, height: 11 };
  switch (kind) {
    case 'bar':
      return <rect {...box} className={styles.bar} />;
    case 'bar-rework':
      return <rect {...box} className={styles.barRework} />;
    case 'context':
      return <rect {...box} className={styles.context} />;
    case 'failed':
      return (
        <rect {...box} className={styles.failed} fill={`url(#${hatch})`} />
      );
    case 'partial':
      return (
        <rect {...box} className={styles.partial} fill={`url(#${hatch})`} />
      );
    case 'band':
      return <rect {...box} x={0} width={WIDTH} className={styles.band} />;
    case 'dashed':
      return <line {...line} className={styles.dashed} />;
    case 'dotted':
      return <line {...line} className={styles.dotted} />;
    case 'dot':
      return <circle cx={WIDTH / 2} cy={MIDDLE} r={4} className={styles.dot} />;
    case 'cap':
      return (
        <path
          d={`M${WIDTH / 2 - 5},2H${WIDTH / 2 + 5}M${WIDTH / 2},2V${HEIGHT}`}
          className={styles.cap}
        />
      );
    case 'tick':
      return (
        <path
          d={`M${WIDTH / 2},${MIDDLE}m-4,0l4,-4l4,4l-4,4z`}
          className={styles.tick}
        />
      );
    case 'whisker':
      return (
        <path
          d={`M1,${MIDDLE}H${WIDTH - 2}M${WIDTH - 2},1V${HEIGHT - 1}`}
          className={styles.whisker}
        />
      );
    case 'open':
      return (
        <path
          d={`M${WIDTH / 2 - 5},11H${WIDTH / 2 + 5}L${WIDTH / 2},2Z`}
          className={styles.open}
        />
      );
    case 'upright':
      return <line {...upright} className={timeline.deployed} />;
    case 'flag':
      return <path d="M4,12V0l9,4l-9,4" className={timeline.failed} />;
    case 'adoption':
      return <line {...upright} className={styles.adoption} />;
    case 'release':
      return (
        <path
          d={`M${WIDTH / 2},${HEIGHT - 1}l-6,-9h12z`}
          className={styles.release}
        />
      );
    default:
      return (
        <>
          <line {...line} className={styles.line} />
          <circle cx={WIDTH / 2} cy={MIDDLE} r={3} className={styles.dot} />
        </>
      );
  }
};

/** A little piece of a chart, to explain it in legends, tooltips and pictures. */
export const Swatch = ({ kind }: { kind: SwatchKind }) => {
  const id = useSvgId();
  const hatched = kind === 'failed' || kind === 'partial';
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      className={styles.swatch}
    >
      {hatched && (
        <defs>
          <Hatch id={id} kind={kind === 'failed' ? 'bad' : 'partial'} />
        </defs>
      )}
      {shape(kind, id)}
    </svg>
  );
};
