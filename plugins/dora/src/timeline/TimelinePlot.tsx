import type { MetricsPeriod } from '@boardwalk/plugin-dora-common';
import type { MouseEvent } from 'react';
import type { ChartColumn } from '../charts/data/ChartColumn';
import type { PeriodTexts } from '../charts/data/createPeriodTexts';
import { BandAxis } from '../charts/plot/BandAxis';
import { Hatch } from '../charts/plot/Hatch';
import { PlotSurface } from '../charts/plot/PlotSurface';
import { useElementWidth } from '../charts/plot/useElementWidth';
import { usePlotCursor } from '../charts/plot/usePlotCursor';
import { useSvgId } from '../charts/plot/useSvgId';
import { bandScale } from '../charts/scale/bandScale';
import { placeOfMoment } from '../charts/scale/placeOfMoment';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { nearestItem } from './nearestItem';
import { TimelineMark } from './TimelineMark';
import type { TimelineItem } from './timelineItems';
import plot from '../charts/plot/plot.module.css';

/** Height of a lane, and where its name stands in it. */
const LANE = 54;
const NAME = 14;
const EDGE = 8;

/** Deployments and incidents of a service, each kind in a lane of its own. */
export const TimelinePlot = (props: {
  name: string;
  items: TimelineItem[];
  itemName: (item: TimelineItem) => string;
  columns: Array<ChartColumn<TimelineItem>>;
  periods: MetricsPeriod[];
  texts: PeriodTexts;
  onSelect?: (item: TimelineItem) => void;
}) => {
  const { items, periods, texts, onSelect } = props;
  const { t } = useDoraTranslation();
  const { ref, width } = useElementWidth<HTMLDivElement>();
  const id = useSvgId();
  const length = Math.max(width - 2 * EDGE, 40);
  const x = bandScale({ count: periods.length, length });
  // What began before the range, or goes on after it, is cut at its edge.
  const xOf = (moment: string) => {
    const place = placeOfMoment(periods, moment);
    if (place !== undefined) return place * x.step;
    return Date.parse(moment) < Date.parse(periods[0].start) ? 0 : length;
  };
  const drawn = items.map(item => {
    const from = xOf(item.at);
    return item.kind === 'deployment'
      ? { lane: 0, from, to: from }
      : {
          lane: 1,
          from,
          to: Math.max(from + 4, item.end === null ? length : xOf(item.end)),
        };
  });
  const floor = 2 * LANE;
  const { cursor, handlers } = usePlotCursor({
    count: items.length,
    indexAt: (event: MouseEvent<HTMLElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      return nearestItem(drawn, {
        x: event.clientX - box.left - EDGE,
        lane: event.clientY - box.top < LANE ? 0 : 1,
      });
    },
    onSelect: onSelect && (index => onSelect(items[index])),
  });
  const shown = cursor && drawn[cursor.index];

  return (
    <PlotSurface
      elementRef={ref}
      name={props.name}
      rows={items}
      rowName={props.itemName}
      columns={props.columns}
      cursor={cursor}
      handlers={handlers}
      selectable={!!onSelect}
      tooltip={{
        x: EDGE + (shown ? (shown.from + shown.to) / 2 : 0),
        width,
        top: ((shown?.lane ?? 0) + 1) * LANE,
      }}
    >
      <svg width={width} height={floor + 36} aria-hidden="true" data-chart-plot>
        <defs>
          <Hatch id={`${id}bad`} kind="bad" />
        </defs>
        <g transform={`translate(${EDGE},0)`}>
          {[t('timeline.deployments'), t('timeline.incidents')].map(
            (lane, index) => (
              <g key={lane} transform={`translate(0,${index * LANE})`}>
                <text y={NAME} className={plot.rowText}>
                  {lane}
                </text>
                <line
                  x2={length}
                  y1={LANE - 8}
                  y2={LANE - 8}
                  className={plot.gridLine}
                />
              </g>
            ),
          )}
          {shown && (
            <rect
              x={shown.from - 6}
              y={shown.lane * LANE + NAME + 6}
              width={shown.to - shown.from + 12}
              height={LANE - NAME - 8}
              rx={3}
              className={plot.cursor}
            />
          )}
          {items.map((item, index) => (
            <TimelineMark
              key={`${item.kind}${index}`}
              item={item}
              from={drawn[index].from}
              to={drawn[index].to}
              base={(drawn[index].lane + 1) * LANE - 8}
              hatch={`url(#${id}bad)`}
            />
          ))}
          <g transform={`translate(0,${floor})`}>
            <BandAxis
              labels={periods.map(period => ({
                text: texts.tick(period),
                group: texts.year(period),
              }))}
              x={x}
              length={length}
              left={EDGE}
            />
          </g>
        </g>
      </svg>
    </PlotSurface>
  );
};
