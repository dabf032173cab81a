import type { Tick } from './Tick';
import styles from './plot.module.css';

/** Lines across the plot, and their figures to the left of it. */
export const ValueGrid = (props: {
  ticks: Tick[];
  y: (value: number) => number;
  length: number;
}) => (
  <>
    {props.ticks.map(({ value, text }) => (
      <g key={value} transform={`translate(0,${props.y(value).toFixed(1)})`}>
        <line
          x2={props.length}
          className={value === 0 ? styles.axisLine : styles.gridLine}
        />
        <text x={-8} dy="0.32em" className={styles.valueText}>
          {text}
        </text>
      </g>
    ))}
  </>
);
