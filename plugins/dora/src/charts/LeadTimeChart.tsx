import type { MetricsPeriod } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import type { ChartProps } from './ChartProps';
import { highest } from './data/highest';
import { durationTicksOf } from './data/ticks';
import { PeriodChart } from './PeriodChart';
import { Dots } from './plot/Dots';
import { Swatch } from './plot/Swatch';
import { bandPath, linePath } from './shape/linePath';
import { useChartLocale } from './useChartLocale';
import marks from './plot/marks.module.css';

const p50 = ({ metrics }: MetricsPeriod) => metrics.changeLeadTime.p50;
const p75 = ({ metrics }: MetricsPeriod) => metrics.changeLeadTime.p75;
const p90 = ({ metrics }: MetricsPeriod) => metrics.changeLeadTime.p90;

/** How long changes take: the median, and how far the slower ones are from it. */
export const LeadTimeChart = (props: ChartProps) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const locale = useChartLocale();
  const rows = props.answer?.series ?? [];
  const median = rows.map(p50);

  return (
    <PeriodChart
      {...props}
      id="lead-time"
      metric="changeLeadTime"
      title={t('charts.leadTimeTitle')}
      description={t('charts.leadTimeText')}
      empty={t('charts.leadTimeEmpty')}
      known={row => p50(row) !== null}
      ticks={durationTicksOf(highest(rows.map(p90)), locale)}
      legend={[
        { kind: 'line', text: t('charts.median') },
        { kind: 'dashed', text: t('charts.p75') },
        { kind: 'dotted', text: t('charts.p90') },
      ]}
      columns={[
        {
          title: t('charts.median'),
          csvName: 'p50_seconds',
          text: row => format.duration(p50(row)),
          value: p50,
          swatch: <Swatch kind="line" />,
        },
        {
          title: t('charts.p75'),
          csvName: 'p75_seconds',
          text: row => format.duration(p75(row)),
          value: p75,
          swatch: <Swatch kind="dashed" />,
        },
        {
          title: t('charts.p90'),
          csvName: 'p90_seconds',
          text: row => format.duration(p90(row)),
          value: p90,
          swatch: <Swatch kind="dotted" />,
        },
        {
          title: t('charts.changes'),
          csvName: 'changes',
          text: row => format.count(row.metrics.changeLeadTime.n),
          value: row => row.metrics.changeLeadTime.n,
        },
      ]}
    >
      {({ x, y }) => {
        const places = { x: x.centre, y };
        return (
          <>
            <path
              d={bandPath(median, rows.map(p90), places)}
              className={marks.band}
            />
            <path
              d={linePath(rows.map(p90), places)}
              className={marks.dotted}
            />
            <path
              d={linePath(rows.map(p75), places)}
              className={marks.dashed}
            />
            <path
              d={linePath(median, places)}
              className={marks.line}
              data-mark="median"
            />
            <Dots values={median} x={x} y={y} />
          </>
        );
      }}
    </PeriodChart>
  );
};
