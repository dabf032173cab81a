import type { BandScale } from '../scale/bandScale';
import { labelledIndices } from '../scale/labelledIndices';
import styles from './plot.module.css';

/** What is written below a band. */
export interface BandLabel {
  text: string;
  /** Below it, where it differs from that of the label before: a year. */
  group?: string;
}

const CHARACTER = 6.6;

/** The axis below a plot, with as many labels as there is space for. */
export const BandAxis = (props: {
  labels: BandLabel[];
  x: BandScale;
  length: number;
  /** Space to the left, into which the first label may reach. */
  left: number;
}) => {
  const { labels, x, length, left } = props;
  const longest = Math.max(1, ...labels.map(({ text }) => text.length));
  const shown = labelledIndices({
    count: labels.length,
    length,
    labelWidth: longest * CHARACTER + 14,
  });
  return (
    <>
      <line x1={0} x2={length} className={styles.axisLine} />
      {shown.map((index, at) => {
        const { text, group } = labels[index];
        const half = (text.length * CHARACTER) / 2;
        const place = Math.min(
          Math.max(x.centre(index), half - left),
          length - half,
        );
        const before = at > 0 ? labels[shown[at - 1]].group : undefined;
        return (
          <g key={index} transform={`translate(${place.toFixed(1)},0)`}>
            <text y={16} className={styles.axisText}>
              {text}
            </text>
            {group && group !== before && (
              <text y={31} className={styles.axisGroup}>
                {group}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
};
