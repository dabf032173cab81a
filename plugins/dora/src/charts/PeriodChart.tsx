import type {
  DoraMetricId,
  MetricsPeriod,
} from '@boardwalk/plugin-dora-common';
import type { ReactNode } from 'react';
import { useFormat } from '../format/useFormat';
import {
  useDoraTranslation,
  type DoraTranslate,
} from '../translation/useDoraTranslation';
import type { ChartProps } from './ChartProps';
import type { ChartColumn } from './data/ChartColumn';
import { createPeriodTexts } from './data/createPeriodTexts';
import { releaseName, releasesOf } from './data/releasesOf';
import { fileNameOf } from './data/fileNameOf';
import { ChartFrame } from './frame/ChartFrame';
import type { LegendItem } from './frame/LegendItem';
import { Swatch } from './plot/Swatch';
import { BandPlot, type PlotPlaces } from './plot/BandPlot';
import type { PlotMarker } from './plot/MarkerLines';
import type { Tick } from './plot/Tick';
import { placeOfMoment } from './scale/placeOfMoment';
import { useChartLocale } from './useChartLocale';

interface PeriodChartProps extends ChartProps {
  /** Short name of the chart, for files. */
  id: string;
  metric: DoraMetricId;
  title: string;
  description: string;
  empty: ReactNode;
  columns: Array<ChartColumn<MetricsPeriod>>;
  legend: LegendItem[];
  /** Whether a period has anything to show. */
  known: (period: MetricsPeriod) => boolean;
  ticks: Tick[];
  stripHeight?: number;
  children: (places: PlotPlaces) => ReactNode;
}

const HEIGHT = 190;

/** Of more releases in a period the last ones are named. */
const NAMED = 2;

function shortList(names: string[], t: DoraTranslate): string {
  const more = names.length - NAMED;
  return more > 0
    ? t('charts.releasesMore', {
        count: more,
        names: names.slice(-NAMED).join(', '),
      })
    : names.join(', ');
}

/** A chart with a band for each period of the series. */
export const PeriodChart = (props: PeriodChartProps) => {
  const { answer, onSelect, metric, title, stripHeight = 0 } = props;
  const { t } = useDoraTranslation();
  const format = useFormat();
  const locale = useChartLocale();
  const rows = answer?.series ?? [];
  const texts = createPeriodTexts({
    locale,
    timeZone: answer?.timeZone ?? 'UTC',
    granularity: answer?.granularity ?? 'day',
  });
  const rowName = (period: MetricsPeriod) =>
    period.partial
      ? t('charts.partialName', { name: texts.full(period) })
      : texts.full(period);
  const markers: PlotMarker[] = (props.markers ?? [])
    .map(marker => ({ ...marker, place: placeOfMoment(rows, marker.moment) }))
    .filter((marker): marker is typeof marker & { place: number } =>
      Number.isFinite(marker.place),
    )
    .sort((a, b) => a.place - b.place)
    .map((marker, index) => ({ ...marker, number: index + 1 }));
  const releases = releasesOf(answer ?? { series: rows });
  const released = rows.flatMap((row, index) =>
    releases.get(row)?.length ? index : [],
  );
  const releaseTexts = (row: MetricsPeriod) =>
    (releases.get(row) ?? []).map(releaseName);
  const columns: PeriodChartProps['columns'] = [
    ...props.columns,
    ...(released.length > 0
      ? [
          {
            title: t('charts.releases'),
            csvName: 'platform_releases',
            text: (row: MetricsPeriod) => shortList(releaseTexts(row), t),
            value: (row: MetricsPeriod) => releaseTexts(row).join('; ') || null,
            swatch: <Swatch kind="release" />,
          },
        ]
      : []),
  ];
  const legend: LegendItem[] = [
    ...props.legend,
    ...(rows.some(({ partial }) => partial)
      ? [{ kind: 'partial' as const, text: t('charts.partial') }]
      : []),
    ...(released.length > 0
      ? [{ kind: 'release' as const, text: t('charts.releases') }]
      : []),
    ...markers.map(({ kind, number, label, moment }) => ({
      kind,
      text: t('charts.markerKey', {
        number: String(number),
        label,
        date: format.date(moment, answer?.timeZone),
      }),
    })),
  ];
  const select =
    onSelect &&
    (({ start, end }: MetricsPeriod) => onSelect({ start, end, metric }));

  return (
    <ChartFrame
      title={title}
      description={props.description}
      empty={props.empty}
      fileName={fileNameOf(props.id, answer)}
      rows={answer && rows}
      rowTitle={t('charts.period')}
      rowName={rowName}
      columns={columns}
      csvColumns={[
        {
          title: '',
          csvName: 'start',
          text: p => p.start,
          value: p => p.start,
        },
        { title: '', csvName: 'end', text: p => p.end, value: p => p.end },
        {
          title: '',
          csvName: 'partial',
          text: p => String(p.partial),
          value: p => String(p.partial),
        },
      ]}
      hasData={rows.some(props.known)}
      legend={legend}
      loading={props.loading}
      height={HEIGHT + stripHeight + 80}
      onSelect={select}
    >
      <BandPlot
        name={t('charts.plot', { title })}
        rows={rows}
        rowName={rowName}
        columns={columns}
        ticks={props.ticks}
        labels={rows.map(period => ({
          text: texts.tick(period),
          group: texts.year(period),
        }))}
        partial={({ partial }) => partial}
        markers={markers}
        released={released}
        height={HEIGHT}
        stripHeight={stripHeight}
        onSelect={select}
      >
        {props.children}
      </BandPlot>
    </ChartFrame>
  );
};
