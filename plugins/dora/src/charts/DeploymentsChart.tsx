import type { MetricsPeriod } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import type { ChartProps } from './ChartProps';
import { highest } from './data/highest';
import { countTicksOf } from './data/ticks';
import { PeriodChart } from './PeriodChart';
import { Swatch } from './plot/Swatch';
import { useChartLocale } from './useChartLocale';
import marks from './plot/marks.module.css';

/** Before the first deployment ever, none is not zero. */
const known = ({ metrics }: MetricsPeriod) =>
  metrics.deploymentFrequency.perDay !== null ||
  metrics.changeFailRate.deployments > 0;

const whenKnown =
  (value: (metrics: MetricsPeriod['metrics']) => number | null) =>
  (period: MetricsPeriod) =>
    known(period) ? value(period.metrics) : null;

const all = whenKnown(m => m.changeFailRate.deployments);
const failed = whenKnown(m => m.changeFailRate.failures);
const good = whenKnown(
  m => m.changeFailRate.deployments - m.changeFailRate.failures,
);
const successful = whenKnown(m => m.deploymentFrequency.deployments);
const perDay = whenKnown(m => m.deploymentFrequency.perDay);

/** How many deployments each period has, with those that failed set apart. */
export const DeploymentsChart = (props: ChartProps) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const locale = useChartLocale();
  const rows = props.answer?.series ?? [];

  return (
    <PeriodChart
      {...props}
      id="deployments"
      metric="deploymentFrequency"
      title={t('charts.deploymentsTitle')}
      description={t('charts.deploymentsText')}
      empty={t('charts.deploymentsEmpty')}
      known={known}
      ticks={countTicksOf(highest(rows.map(all)), locale)}
      legend={[
        { kind: 'bar', text: t('charts.deploymentsGood') },
        { kind: 'failed', text: t('charts.deploymentsFailed') },
      ]}
      columns={[
        {
          title: t('charts.deploymentsAll'),
          csvName: 'deployments',
          text: row => format.count(all(row)),
          value: all,
        },
        {
          title: t('charts.deploymentsGood'),
          csvName: 'without_trouble',
          text: row => format.count(good(row)),
          value: good,
          swatch: <Swatch kind="bar" />,
        },
        {
          title: t('charts.deploymentsFailed'),
          csvName: 'failed',
          text: row => format.count(failed(row)),
          value: failed,
          swatch: <Swatch kind="failed" />,
        },
        {
          title: t('charts.deploymentsSuccessful'),
          csvName: 'successful',
          text: row => format.count(successful(row)),
          value: successful,
          tableOnly: true,
        },
        {
          title: t('charts.perDay'),
          csvName: 'successful_per_day',
          text: row => format.rate(perDay(row)),
          value: perDay,
          tableOnly: true,
        },
      ]}
    >
      {({ x, y, height, failedFill }) =>
        rows.map((row, index) => {
          const top = y(all(row) ?? 0);
          const middle = y(good(row) ?? 0);
          const place = { x: x.start(index), width: x.width };
          return (
            <g key={row.start}>
              {!!good(row) && (
                <rect
                  {...place}
                  y={middle}
                  height={height - middle}
                  className={marks.bar}
                  data-mark="good"
                />
              )}
              {!!failed(row) && (
                <rect
                  {...place}
                  y={top}
                  height={Math.max(middle - top - 1, 1)}
                  fill={failedFill}
                  className={marks.failed}
                  data-mark="failed"
                />
              )}
            </g>
          );
        })
      }
    </PeriodChart>
  );
};
