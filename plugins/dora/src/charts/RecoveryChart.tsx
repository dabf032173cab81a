import type { MetricsPeriod } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import type { ChartProps } from './ChartProps';
import { highest } from './data/highest';
import { durationTicksOf } from './data/ticks';
import { PeriodChart } from './PeriodChart';
import { Swatch } from './plot/Swatch';
import { useChartLocale } from './useChartLocale';
import marks from './plot/marks.module.css';

const recovery = ({ metrics }: MetricsPeriod) =>
  metrics.failedDeploymentRecoveryTime;

/**
 * How long failures lasted. Periods are not joined by lines: most have few
 * failures, or none, and a line would tell of a course that is not there.
 */
export const RecoveryChart = (props: ChartProps) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const locale = useChartLocale();
  const rows = props.answer?.series ?? [];

  return (
    <PeriodChart
      {...props}
      id="recovery"
      metric="failedDeploymentRecoveryTime"
      title={t('charts.recoveryTitle')}
      description={t('charts.recoveryText')}
      empty={t('charts.recoveryEmpty')}
      known={row => recovery(row).p50 !== null || recovery(row).open > 0}
      ticks={durationTicksOf(
        highest(rows.map(row => recovery(row).p90)),
        locale,
      )}
      stripHeight={rows.some(row => recovery(row).open > 0) ? 22 : 0}
      legend={[
        { kind: 'dot', text: t('charts.median') },
        { kind: 'cap', text: t('charts.p90') },
        { kind: 'open', text: t('charts.open') },
      ]}
      columns={[
        {
          title: t('charts.median'),
          csvName: 'p50_seconds',
          text: row => format.duration(recovery(row).p50),
          value: row => recovery(row).p50,
          swatch: <Swatch kind="dot" />,
        },
        {
          title: t('charts.p90'),
          csvName: 'p90_seconds',
          text: row => format.duration(recovery(row).p90),
          value: row => recovery(row).p90,
          swatch: <Swatch kind="cap" />,
        },
        {
          title: t('charts.recovered'),
          csvName: 'recovered',
          text: row => format.count(recovery(row).n),
          value: row => recovery(row).n,
        },
        {
          title: t('charts.open'),
          csvName: 'open',
          text: row => format.count(recovery(row).open),
          value: row => recovery(row).open,
          swatch: <Swatch kind="open" />,
        },
      ]}
    >
      {({ x, y, strip }) =>
        rows.map((row, index) => {
          const { p50, p90, open } = recovery(row);
          const centre = x.centre(index);
          const half = Math.min(6, Math.max(2, x.width / 2));
          const middle = strip.top + strip.height / 2;
          const side = Math.min(6, Math.max(3, x.width / 2));
          return (
            <g key={row.start}>
              {p50 !== null && p90 !== null && p90 > p50 && (
                <path
                  d={`M${centre - half},${y(p90)}H${
                    centre + half
                  }M${centre},${y(p90)}V${y(p50)}`}
                  className={marks.cap}
                />
              )}
              {p50 !== null && (
                <circle
                  cx={centre}
                  cy={y(p50)}
                  r={Math.min(4, Math.max(2.5, x.width / 2))}
                  className={marks.dot}
                  data-mark="median"
                />
              )}
              {open > 0 && (
                <path
                  d={`M${centre - side},${middle + side}H${
                    centre + side
                  }L${centre},${middle - side}Z`}
                  className={marks.open}
                  data-mark="open"
                />
              )}
            </g>
          );
        })
      }
    </PeriodChart>
  );
};
