import type {
  DeploymentRow,
  IncidentRow,
  MetricsAnswer,
} from '@boardwalk/plugin-dora-common';
import { createPeriodTexts } from '../charts/data/createPeriodTexts';
import { fileNameOf } from '../charts/data/fileNameOf';
import { ChartFrame } from '../charts/frame/ChartFrame';
import { Swatch } from '../charts/plot/Swatch';
import { useChartLocale } from '../charts/useChartLocale';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { timelineItems, type TimelineItem } from './timelineItems';
import { TimelinePlot } from './TimelinePlot';
import { useTimelineTexts } from './useTimelineTexts';

/** What happened to a service: its deployments, and its incidents with their length. */
export const TimelineChart = (props: {
  answer: MetricsAnswer;
  /** Undefined until they are there. */
  deployments?: DeploymentRow[];
  incidents?: IncidentRow[];
  loading?: boolean;
  onSelect?: (item: TimelineItem) => void;
}) => {
  const { answer, deployments, incidents } = props;
  const { t } = useDoraTranslation();
  const format = useFormat();
  const locale = useChartLocale();
  const texts = useTimelineTexts();
  const items =
    deployments && incidents && timelineItems(deployments, incidents);
  const title = t('timeline.title');
  const itemName = (item: TimelineItem) =>
    `${texts.kind(item)}, ${format.dateTime(item.at, answer.timeZone)}`;
  const columns = [
    {
      title: t('timeline.what'),
      csvName: 'what',
      text: texts.what,
      value: texts.what,
    },
    {
      title: t('timeline.outcome'),
      csvName: 'outcome',
      text: texts.outcome,
      value: texts.outcome,
    },
  ];
  return (
    <ChartFrame
      title={title}
      description={t('timeline.text')}
      empty={t('timeline.empty')}
      fileName={fileNameOf('timeline', answer)}
      rows={items}
      rowTitle={t('timeline.moment')}
      rowName={itemName}
      columns={columns}
      csvColumns={[
        {
          title: '',
          csvName: 'kind',
          text: ({ kind }) => kind,
          value: ({ kind }) => kind,
        },
        {
          title: '',
          csvName: 'at',
          text: ({ at }) => at,
          value: ({ at }) => at,
        },
        {
          title: '',
          csvName: 'resolved_at',
          text: item => String(item.kind === 'incident' && item.end),
          value: item => (item.kind === 'incident' ? item.end : null),
        },
      ]}
      hasData={Boolean(items?.length) && answer.series.length > 0}
      legend={[
        { kind: 'upright', text: t('timeline.fine') },
        { kind: 'flag', text: t('timeline.failed') },
        { kind: 'failed', text: t('timeline.incident') },
      ]}
      loading={props.loading}
      height={190}
      onSelect={props.onSelect}
    >
      {items && (
        <TimelinePlot
          name={t('charts.plot', { title })}
          items={items}
          itemName={itemName}
          columns={columns.map((column, index) => ({
            ...column,
            swatch: index === 0 ? <Swatch kind="upright" /> : undefined,
          }))}
          periods={answer.series}
          texts={createPeriodTexts({
            locale,
            timeZone: answer.timeZone,
            granularity: answer.granularity,
          })}
          onSelect={props.onSelect}
        />
      )}
    </ChartFrame>
  );
};
