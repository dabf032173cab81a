import type {
  DoraMetricId,
  MetricsPeriod,
} from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import type { ChartProps } from './ChartProps';
import { highest } from './data/highest';
import { shareTicksOf } from './data/ticks';
import { PeriodChart } from './PeriodChart';
import { CountStrip } from './plot/CountStrip';
import { Dots } from './plot/Dots';
import { Swatch, type SwatchKind } from './plot/Swatch';
import { linePath } from './shape/linePath';
import { useChartLocale } from './useChartLocale';
import marks from './plot/marks.module.css';

interface ShareChartProps extends ChartProps {
  id: string;
  metric: DoraMetricId;
  title: string;
  description: string;
  empty: string;
  /** Names of the share, of what is counted, and of what it is a share of. */
  shareTitle: string;
  partTitle: string;
  wholeTitle: string;
  partCsvName: string;
  wholeCsvName: string;
  partKind: SwatchKind & ('failed' | 'bar-rework');
  share: (period: MetricsPeriod) => number | null;
  part: (period: MetricsPeriod) => number;
  whole: (period: MetricsPeriod) => number;
}

/**
 * A share over time, and below it the counts that it is made of: one failure of
 * two deployments is not what fifty of a hundred are.
 */
export const ShareChart = (props: ShareChartProps) => {
  const { share, part, whole, partKind } = props;
  const format = useFormat();
  const locale = useChartLocale();
  const rows = props.answer?.series ?? [];
  const values = rows.map(share);

  return (
    <PeriodChart
      {...props}
      known={row => share(row) !== null}
      ticks={shareTicksOf(highest(values), locale)}
      stripHeight={42}
      legend={[
        { kind: 'line', text: props.shareTitle },
        { kind: partKind, text: props.partTitle },
        { kind: 'context', text: props.wholeTitle },
      ]}
      columns={[
        {
          title: props.shareTitle,
          csvName: 'share',
          text: row => format.share(share(row)),
          value: share,
          swatch: <Swatch kind="line" />,
        },
        {
          title: props.partTitle,
          csvName: props.partCsvName,
          text: row => format.count(part(row)),
          value: part,
          swatch: <Swatch kind={partKind} />,
        },
        {
          title: props.wholeTitle,
          csvName: props.wholeCsvName,
          text: row => format.count(whole(row)),
          value: whole,
          swatch: <Swatch kind="context" />,
        },
      ]}
    >
      {({ x, y, strip, failedFill }) => (
        <>
          <path
            d={linePath(values, { x: x.centre, y })}
            className={marks.line}
            data-mark="share"
          />
          <Dots values={values} x={x} y={y} />
          <CountStrip
            counts={rows.map(row => ({ part: part(row), whole: whole(row) }))}
            x={x}
            {...strip}
            text={format.count}
            partFill={partKind === 'failed' ? failedFill : undefined}
          />
        </>
      )}
    </PeriodChart>
  );
};
