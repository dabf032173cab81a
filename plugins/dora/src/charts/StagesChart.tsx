import type { Percentiles } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import type { ChartProps } from './ChartProps';
import type { ChartColumn } from './data/ChartColumn';
import { fileNameOf } from './data/fileNameOf';
import { highest } from './data/highest';
import { durationTicksOf } from './data/ticks';
import { ChartFrame } from './frame/ChartFrame';
import { RowPlot } from './plot/RowPlot';
import { Swatch } from './plot/Swatch';
import { useChartLocale } from './useChartLocale';
import marks from './plot/marks.module.css';

const STAGES = ['coding', 'review', 'waiting', 'deploy'] as const;

interface StageRow extends Percentiles {
  stage: (typeof STAGES)[number];
}

/** Where changes spend their time, over the whole range. */
export const StagesChart = ({ answer, loading, onSelect }: ChartProps) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const locale = useChartLocale();
  const title = t('charts.stagesTitle');
  const rows = STAGES.map(
    (stage): StageRow => ({
      stage,
      ...(answer?.metrics.changeLeadTime.stages[stage] ?? {
        n: 0,
        p50: null,
        p75: null,
        p90: null,
      }),
    }),
  );
  const percentile = (
    name: 'p50' | 'p75' | 'p90',
    words: string,
    swatch: ChartColumn<StageRow>['swatch'],
  ): ChartColumn<StageRow> => ({
    title: words,
    csvName: `${name}_seconds`,
    text: row => format.duration(row[name]),
    value: row => row[name],
    swatch,
  });
  const columns = [
    percentile('p50', t('charts.median'), <Swatch kind="bar" />),
    percentile('p75', t('charts.p75'), <Swatch kind="tick" />),
    percentile('p90', t('charts.p90'), <Swatch kind="whisker" />),
    {
      title: t('charts.changes'),
      csvName: 'changes',
      text: ({ n }: StageRow) => format.count(n),
      value: ({ n }: StageRow) => n,
    },
  ];
  const rowName = ({ stage }: StageRow) => t(`charts.${stage}`);
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
      description={t('charts.stagesText')}
      empty={t('charts.stagesEmpty')}
      fileName={fileNameOf('lead-time-stages', answer)}
      rows={answer && rows}
      rowTitle={t('charts.stage')}
      rowName={rowName}
      columns={columns}
      csvColumns={[
        {
          title: '',
          csvName: 'stage',
          text: ({ stage }) => stage,
          value: ({ stage }) => stage,
        },
      ]}
      hasData={rows.some(({ p50 }) => p50 !== null)}
      legend={[
        { kind: 'bar', text: t('charts.median') },
        { kind: 'tick', text: t('charts.p75') },
        { kind: 'whisker', text: t('charts.p90') },
      ]}
      loading={loading}
      height={270}
      onSelect={select}
    >
      <RowPlot
        name={t('charts.plot', { title })}
        rows={rows}
        rowName={rowName}
        rowText={({ stage }) => t(`charts.${stage}Text`)}
        rowValue={({ p50 }) => format.duration(p50)}
        columns={columns}
        ticks={durationTicksOf(highest(rows.map(({ p90 }) => p90)), locale)}
        onSelect={select}
      >
        {({ p50, p75, p90 }, { x, height }) => (
          <>
            {p90 !== null && (
              <path
                d={`M0,${height / 2}H${x(p90)}M${x(p90)},${height / 2 - 5}v10`}
                className={marks.whisker}
              />
            )}
            {p50 !== null && (
              <rect
                width={Math.max(1, x(p50))}
                height={height}
                className={marks.bar}
                data-mark="median"
              />
            )}
            {p75 !== null && (
              <path
                d={`M${x(p75)},${height / 2}m-4,0l4,-4l4,4l-4,4z`}
                className={marks.tick}
              />
            )}
          </>
        )}
      </RowPlot>
    </ChartFrame>
  );
};
