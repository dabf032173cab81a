import type { DistributionAnswer } from '@boardwalk/plugin-dora-common';
import type { MouseEvent } from 'react';
import type { ChartColumn } from '../../charts/data/ChartColumn';
import { PlotSurface } from '../../charts/plot/PlotSurface';
import type { Tick } from '../../charts/plot/Tick';
import { useElementWidth } from '../../charts/plot/useElementWidth';
import { usePlotCursor } from '../../charts/plot/usePlotCursor';
import { labelledIndices } from '../../charts/scale/labelledIndices';
import { stackDots } from './stackDots';
import marks from '../../charts/plot/marks.module.css';
import plot from '../../charts/plot/plot.module.css';
import styles from './Spread.module.css';

type Service = DistributionAnswer['services'][number];

const EDGE = 14;
const DOT = 11;
const TOP = 10;
const LABEL = 64;
/** Stacks become lower than this many dots by making the dots smaller. */
const HEIGHT = 110;

/** One dot for each service, the middle half shaded, and two lines for the whole. */
export const SpreadPlot = (props: {
  name: string;
  services: Service[];
  serviceName: (service: Service) => string;
  columns: Array<ChartColumn<Service>>;
  ticks: Tick[];
  quantiles: DistributionAnswer['quantiles'];
  /** The figure of all services together; null when there is none. */
  pooled: number | null;
  onSelect: (service: Service) => void;
}) => {
  const { services, ticks, quantiles, pooled, onSelect } = props;
  const { ref, width } = useElementWidth<HTMLDivElement>();
  const length = Math.max(width - 2 * EDGE, 40);
  const end = ticks[ticks.length - 1].value;
  const x = (value: number) => (Math.min(value, end) / end) * length;
  const dots = stackDots(
    services.map(({ value }) => x(value)),
    DOT,
  );
  const highest = 1 + Math.max(0, ...dots.map(({ floor }) => floor));
  const step = Math.min(DOT, HEIGHT / highest);
  const floor = TOP + HEIGHT;
  const y = (at: number) => floor - (at + 0.5) * step - 3;
  const labelled = labelledIndices({
    count: ticks.length,
    length,
    labelWidth: LABEL,
  });
  const { cursor, handlers } = usePlotCursor({
    count: services.length,
    indexAt: (event: MouseEvent<HTMLElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      const point = {
        x: event.clientX - box.left - EDGE,
        y: event.clientY - box.top,
      };
      const distance = (index: number) =>
        Math.hypot(dots[index].x - point.x, y(dots[index].floor) - point.y);
      return dots.reduce(
        (best, _, index) => (distance(index) < distance(best) ? index : best),
        0,
      );
    },
    onSelect: index => onSelect(services[index]),
  });
  const line = (value: number | null, className: string) =>
    value !== null && (
      <g transform={`translate(${x(value).toFixed(1)},0)`}>
        <line y1={TOP - 6} y2={floor} className={marks.halo} />
        <line y1={TOP - 6} y2={floor} className={className} />
      </g>
    );

  return (
    <PlotSurface
      elementRef={ref}
      name={props.name}
      rows={services}
      rowName={props.serviceName}
      columns={props.columns}
      cursor={cursor}
      handlers={handlers}
      selectable
      tooltip={{
        x: EDGE + (dots[cursor?.index ?? 0]?.x ?? 0),
        width,
        top: TOP,
      }}
    >
      <svg width={width} height={floor + 26} aria-hidden="true" data-chart-plot>
        <g transform={`translate(${EDGE},0)`}>
          {quantiles.p25 !== null && quantiles.p75 !== null && (
            <rect
              x={x(quantiles.p25)}
              width={Math.max(2, x(quantiles.p75) - x(quantiles.p25))}
              y={TOP}
              height={HEIGHT}
              className={marks.band}
              data-mark="middle-half"
            />
          )}
          {ticks.map(({ value, text }, index) => (
            <g key={value} transform={`translate(${x(value).toFixed(1)},0)`}>
              <line y1={floor} y2={floor + 5} className={plot.axisLine} />
              {labelled.includes(index) && (
                <text y={floor + 19} className={plot.axisText}>
                  {text}
                </text>
              )}
            </g>
          ))}
          <line x2={length} y1={floor} y2={floor} className={plot.axisLine} />
          {line(quantiles.p50, marks.dashed)}
          {line(pooled, marks.adoption)}
          {dots.map((dot, index) => (
            <circle
              key={services[index].service}
              cx={dot.x}
              cy={y(dot.floor)}
              r={Math.max(1.5, step / 2 - 0.5)}
              className={marks.dot}
              data-mark="service"
            />
          ))}
          {cursor && dots[cursor.index] && (
            <circle
              cx={dots[cursor.index].x}
              cy={y(dots[cursor.index].floor)}
              r={step / 2 + 3}
              className={styles.ring}
            />
          )}
        </g>
      </svg>
    </PlotSurface>
  );
};
