import type {
  DistributionAnswer,
  MetricsAnswer,
} from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import type { ChartSelection } from './ChartSelection';
import { fileNameOf } from './data/fileNameOf';
import { binTick } from './data/binTick';
import { highest } from './data/highest';
import { countTicksOf } from './data/ticks';
import { trimBins } from './data/trimBins';
import { ChartFrame } from './frame/ChartFrame';
import { BandPlot } from './plot/BandPlot';
import { Swatch } from './plot/Swatch';
import { placeInBins } from './scale/placeInBins';
import { useChartLocale } from './useChartLocale';
import marks from './plot/marks.module.css';

const HEIGHT = 190;

/** How many changes took how long, in bins that people think in. */
export const DistributionChart = (props: {
  answer?: MetricsAnswer;
  distribution?: DistributionAnswer;
  loading?: boolean;
  onSelect?: (selection: ChartSelection) => void;
}) => {
  const { answer, distribution, onSelect } = props;
  const { t } = useDoraTranslation();
  const format = useFormat();
  const locale = useChartLocale();
  const title = t('charts.distributionTitle');
  const rows = trimBins(distribution?.values?.bins ?? []);
  const total = distribution?.values?.n ?? 0;
  const median = answer?.metrics.changeLeadTime.p50 ?? null;
  const place = median === null ? undefined : placeInBins(rows, median);

  type Bin = (typeof rows)[number];
  const rowName = ({ from, to }: Bin) =>
    to === null
      ? t('charts.andMore', { from: format.duration(from) })
      : t('charts.upTo', {
          from: format.duration(from),
          to: format.duration(to),
        });
  const columns = [
    {
      title: t('charts.changes'),
      csvName: 'changes',
      text: ({ count }: Bin) => format.count(count),
      value: ({ count }: Bin) => count,
      swatch: <Swatch kind="bar" />,
    },
    {
      title: t('charts.shareOfChanges'),
      csvName: 'share',
      text: ({ count }: Bin) => format.share(total ? count / total : null),
      value: ({ count }: Bin) => (total ? count / total : null),
    },
  ];
  const select =
    onSelect &&
    answer &&
    (() =>
      onSelect({
        start: answer.from,
        end: answer.to,
        metric: 'changeLeadTime',
      }));

  return (
    <ChartFrame
      title={title}
      description={t('charts.distributionText')}
      empty={t('charts.leadTimeEmpty')}
      fileName={fileNameOf('lead-time-distribution', answer)}
      rows={distribution && rows}
      rowTitle={t('charts.leadTime')}
      rowName={rowName}
      columns={columns}
      csvColumns={[
        {
          title: '',
          csvName: 'from_seconds',
          text: bin => String(bin.from),
          value: bin => bin.from,
        },
        {
          title: '',
          csvName: 'to_seconds',
          text: bin => String(bin.to),
          value: bin => bin.to,
        },
      ]}
      hasData={total > 0}
      legend={[
        { kind: 'bar', text: t('charts.changes') },
        ...(place === undefined
          ? []
          : [
              {
                kind: 'adoption' as const,
                text: t('charts.medianAt', {
                  duration: format.duration(median),
                }),
              },
            ]),
      ]}
      loading={props.loading}
      height={HEIGHT + 80}
      onSelect={select}
    >
      <BandPlot
        name={t('charts.plot', { title })}
        rows={rows}
        rowName={rowName}
        columns={columns}
        ticks={countTicksOf(highest(rows.map(({ count }) => count)), locale)}
        labels={rows.map(bin => ({ text: binTick(bin, locale) }))}
        height={HEIGHT}
        onSelect={select}
      >
        {({ x, y, height }) => (
          <>
            {rows.map(
              ({ from, count }, index) =>
                count > 0 && (
                  <rect
                    key={from}
                    x={index * x.step + 1}
                    width={Math.max(1, x.step - 2)}
                    y={Math.min(y(count), height - 1)}
                    height={Math.max(1, height - y(count))}
                    className={marks.bar}
                    data-mark="bin"
                  />
                ),
            )}
            {place !== undefined && (
              <g transform={`translate(${place * x.step},0)`}>
                <line y2={height} className={marks.halo} />
                <line
                  y2={height}
                  className={marks.adoption}
                  data-mark="median"
                />
              </g>
            )}
          </>
        )}
      </BandPlot>
    </ChartFrame>
  );
};
