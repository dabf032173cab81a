import type { ChartColumn } from '../data/ChartColumn';
import styles from './plot.module.css';

/** Widest that a tooltip becomes; the style sheet has the same. */
const WIDEST = 260;

/** The figures of one band, beside it. The live region of the plot says the same. */
export function PlotTooltip<T>(props: {
  title: string;
  row: T;
  columns: Array<ChartColumn<T>>;
  /** Where the band is, and how much space there is. */
  x: number;
  width: number;
  top: number;
}) {
  const { x, width } = props;
  const toTheLeft = x > width / 2;
  const side = toTheLeft
    ? { right: Math.min(width - x + 12, Math.max(0, width - WIDEST)) }
    : { left: Math.min(x + 12, Math.max(0, width - WIDEST)) };
  return (
    <div
      className={styles.tooltip}
      style={{ ...side, top: props.top }}
      aria-hidden="true"
    >
      <div className={styles.tooltipTitle}>{props.title}</div>
      {props.columns.map(({ title, text, swatch }) => (
        <div key={title} className={styles.tooltipLine}>
          <span className={styles.tooltipSwatch}>{swatch}</span>
          <span className={styles.tooltipName}>{title}</span>
          <span className={styles.tooltipValue}>{text(props.row)}</span>
        </div>
      ))}
    </div>
  );
}
