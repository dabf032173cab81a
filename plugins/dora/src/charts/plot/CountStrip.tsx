import { highest } from '../data/highest';
import type { BandScale } from '../scale/bandScale';
import marks from './marks.module.css';
import styles from './plot.module.css';

/** Little bars below a plot of shares: of how many, how many. */
export const CountStrip = (props: {
  counts: Array<{ part: number; whole: number }>;
  x: BandScale;
  top: number;
  height: number;
  text: (count: number) => string;
  /** Pattern of the part; without one it has a colour. */
  partFill?: string;
}) => {
  const { counts, x, top, height, partFill } = props;
  const most = highest(counts.map(({ whole }) => whole));
  const tall = (count: number) => (most ? (count / most) * height : 0);
  return (
    <g transform={`translate(0,${top})`}>
      <line x2={x.step * x.count} className={styles.gridLine} />
      <text x={-8} dy="0.32em" className={styles.valueText}>
        {props.text(most)}
      </text>
      {counts.map(({ part, whole }, index) => {
        const place = { x: x.start(index), width: x.width };
        return (
          <g key={index}>
            {whole > part && (
              <rect
                {...place}
                y={height - tall(whole)}
                height={tall(whole - part)}
                className={marks.context}
              />
            )}
            {part > 0 && (
              <rect
                {...place}
                y={height - tall(part)}
                height={Math.max(tall(part), 1)}
                fill={partFill}
                className={partFill ? marks.failed : marks.barRework}
                data-mark="part"
              />
            )}
          </g>
        );
      })}
    </g>
  );
};
