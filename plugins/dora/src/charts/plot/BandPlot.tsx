import type { MouseEvent, ReactNode } from 'react';
import type { ChartColumn } from '../data/ChartColumn';
import { bandScale, type BandScale } from '../scale/bandScale';
import { BandAxis, type BandLabel } from './BandAxis';
import { Hatch } from './Hatch';
import { MarkerLines, type PlotMarker } from './MarkerLines';
import { ReleaseMarks } from './ReleaseMarks';
import { PlotSurface } from './PlotSurface';
import type { Tick } from './Tick';
import { useElementWidth } from './useElementWidth';
import { usePlotCursor } from './usePlotCursor';
import { useSvgId } from './useSvgId';
import { ValueGrid } from './ValueGrid';
import marks from './marks.module.css';
import styles from './plot.module.css';

/** Where things are drawn; all in pixels of the plot without its axes. */
export interface PlotPlaces {
  x: BandScale;
  y: (value: number) => number;
  /** Down to the line of zero. */
  height: number;
  /** Below the zero line, for counts; 0 high without. */
  strip: { top: number; height: number };
  /** `fill` of what failed. */
  failedFill: string;
}

export interface BandPlotProps<T> {
  /** Name of the plot for screen readers. */
  name: string;
  rows: T[];
  rowName: (row: T) => string;
  columns: Array<ChartColumn<T>>;
  ticks: Tick[];
  labels: BandLabel[];
  /** Whether the row stands for a time that is not whole. */
  partial?: (row: T) => boolean;
  markers?: PlotMarker[];
  /** Rows in which something was released. */
  released?: number[];
  height?: number;
  stripHeight?: number;
  onSelect?: (row: T) => void;
  children: (places: PlotPlaces) => ReactNode;
}

const TOP = 8;
const STRIP_GAP = 22;
const CHARACTER = 6.4;

/** A plot of things side by side, each in a band of its own. */
export function BandPlot<T>({
  name,
  rows,
  rowName,
  columns,
  ticks,
  labels,
  partial,
  markers = [],
  released = [],
  height = 190,
  stripHeight = 0,
  onSelect,
  children,
}: BandPlotProps<T>) {
  const { ref, width } = useElementWidth<HTMLDivElement>();
  const id = useSvgId();
  const left =
    10 + CHARACTER * Math.max(...ticks.map(({ text }) => text.length), 1);
  // Labels of markers stand above the plot.
  const top = TOP + (markers.length > 0 ? 16 : 0);
  const length = Math.max(width - left - 2, 40);
  const x = bandScale({ count: rows.length, length });
  const end = ticks[ticks.length - 1].value;
  const y = (value: number) => height * (1 - Math.min(value, end) / end);
  const strip = {
    top: height + STRIP_GAP,
    height: stripHeight,
  };
  const floor = stripHeight ? strip.top + strip.height : height;
  const { cursor, handlers } = usePlotCursor({
    count: rows.length,
    indexAt: (event: MouseEvent<HTMLElement>) =>
      x.indexAt(
        event.clientX - event.currentTarget.getBoundingClientRect().left - left,
      ),
    onSelect: onSelect && (index => onSelect(rows[index])),
  });

  return (
    <PlotSurface
      elementRef={ref}
      name={name}
      rows={rows}
      rowName={rowName}
      columns={columns}
      cursor={cursor}
      handlers={handlers}
      selectable={!!onSelect}
      tooltip={{ x: left + x.centre(cursor?.index ?? 0), width, top }}
    >
      <svg
        width={width}
        height={top + floor + 36}
        aria-hidden="true"
        data-chart-plot
      >
        <defs>
          <Hatch id={`${id}bad`} kind="bad" />
          <Hatch id={`${id}partial`} kind="partial" />
        </defs>
        <g transform={`translate(${left},${top})`}>
          {partial &&
            rows.map(
              (row, index) =>
                partial(row) && (
                  <rect
                    key={index}
                    data-mark="partial"
                    x={index * x.step}
                    width={x.step}
                    y={0}
                    height={floor}
                    fill={`url(#${id}partial)`}
                    className={marks.partial}
                  />
                ),
            )}
          <ValueGrid ticks={ticks} y={y} length={length} />
          {cursor && (
            <rect
              x={cursor.index * x.step}
              width={x.step}
              y={0}
              height={floor}
              className={styles.cursor}
            />
          )}
          {children({
            x,
            y,
            height,
            strip,
            failedFill: `url(#${id}bad)`,
          })}
          <MarkerLines markers={markers} x={x} height={floor} />
          <ReleaseMarks bands={released} x={x} />
          <g transform={`translate(0,${floor})`}>
            <BandAxis labels={labels} x={x} length={length} left={left} />
          </g>
        </g>
      </svg>
    </PlotSurface>
  );
}
