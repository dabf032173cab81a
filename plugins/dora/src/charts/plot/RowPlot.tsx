import type { MouseEvent, ReactNode } from 'react';
import type { ChartColumn } from '../data/ChartColumn';
import { labelledIndices } from '../scale/labelledIndices';
import { PlotSurface } from './PlotSurface';
import type { Tick } from './Tick';
import { useElementWidth } from './useElementWidth';
import { usePlotCursor } from './usePlotCursor';
import styles from './plot.module.css';

const ROW = 50;
const NAME = 18;
const BAR = 14;
const EDGE = 6;
const LABEL = 62;

/** A plot of a few named things below one another, each with a bar of its own. */
export function RowPlot<T>(props: {
  name: string;
  rows: T[];
  rowName: (row: T) => string;
  /** Explains the name, where there is space. */
  rowText: (row: T) => string;
  rowValue: (row: T) => string;
  columns: Array<ChartColumn<T>>;
  ticks: Tick[];
  onSelect?: (row: T) => void;
  children: (
    row: T,
    places: { x: (value: number) => number; height: number },
  ) => ReactNode;
}) {
  const { rows, rowName, ticks, onSelect } = props;
  const { ref, width } = useElementWidth<HTMLDivElement>();
  const length = Math.max(width - 2 * EDGE, 40);
  const end = ticks[ticks.length - 1].value;
  const x = (value: number) => (Math.min(value, end) / end) * length;
  const floor = rows.length * ROW;
  const labelled = labelledIndices({
    count: ticks.length,
    length,
    labelWidth: LABEL,
  });
  const { cursor, handlers } = usePlotCursor({
    count: rows.length,
    indexAt: (event: MouseEvent<HTMLElement>) =>
      Math.min(
        rows.length - 1,
        Math.max(
          0,
          Math.floor(
            (event.clientY - event.currentTarget.getBoundingClientRect().top) /
              ROW,
          ),
        ),
      ),
    onSelect: onSelect && (index => onSelect(rows[index])),
  });

  return (
    <PlotSurface
      elementRef={ref}
      name={props.name}
      rows={rows}
      rowName={rowName}
      columns={props.columns}
      cursor={cursor}
      handlers={handlers}
      selectable={!!onSelect}
      tooltip={{
        x: width / 2,
        width,
        top: ((cursor?.index ?? 0) + 1) * ROW - 4,
      }}
    >
      <svg width={width} height={floor + 24} aria-hidden="true" data-chart-plot>
        <g transform={`translate(${EDGE},0)`}>
          {ticks.map(({ value, text }, index) => (
            <g key={value} transform={`translate(${x(value).toFixed(1)},0)`}>
              <line y2={floor} className={styles.gridLine} />
              {labelled.includes(index) && (
                <text
                  y={floor + 16}
                  className={styles.axisText}
                  style={{ textAnchor: anchorOf(index, ticks.length) }}
                >
                  {text}
                </text>
              )}
            </g>
          ))}
          {rows.map((row, index) => (
            <g key={index} transform={`translate(0,${index * ROW})`}>
              {cursor?.index === index && (
                <rect
                  x={-EDGE}
                  width={width}
                  height={ROW}
                  className={styles.cursor}
                />
              )}
              <text y={NAME} className={styles.rowName}>
                {rowName(row)}
                {width > 340 && (
                  <tspan className={styles.rowText} dx={8}>
                    {props.rowText(row)}
                  </tspan>
                )}
              </text>
              <text x={length} y={NAME} className={styles.rowValue}>
                {props.rowValue(row)}
              </text>
              <g transform={`translate(0,${NAME + 8})`}>
                {props.children(row, { x, height: BAR })}
              </g>
            </g>
          ))}
        </g>
      </svg>
    </PlotSurface>
  );
}

/** Labels at the ends must not stick out. */
function anchorOf(index: number, count: number) {
  if (index === 0) return 'start';
  return index === count - 1 ? 'end' : 'middle';
}
