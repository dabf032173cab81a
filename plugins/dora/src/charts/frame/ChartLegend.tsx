import { Swatch } from '../plot/Swatch';
import type { LegendItem } from './LegendItem';
import styles from './frame.module.css';

/** Says what marks mean. */
export const ChartLegend = ({ items }: { items: LegendItem[] }) => (
  <ul className={styles.legend}>
    {items.map(({ kind, text }) => (
      <li key={text} className={styles.legendItem} data-chart-legend={text}>
        <Swatch kind={kind} />
        {text}
      </li>
    ))}
  </ul>
);
