import {
  headlineOf,
  type DistributionAnswer,
  type MetricsAnswer,
} from '@boardwalk/plugin-dora-common';
import { useNavigate } from 'react-router-dom';
import { fileNameOf } from '../../charts/data/fileNameOf';
import { highest } from '../../charts/data/highest';
import { metricTicksOf } from '../../charts/data/ticks';
import { ChartFrame } from '../../charts/frame/ChartFrame';
import { Swatch } from '../../charts/plot/Swatch';
import { useChartLocale } from '../../charts/useChartLocale';
import { serviceName } from '../../format/serviceName';
import { useFormat } from '../../format/useFormat';
import { useDoraLink } from '../../page/useDoraLink';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import { SpreadPlot } from './SpreadPlot';

type Service = DistributionAnswer['services'][number];

/** How a metric is spread over services, beside the figure of all of them together. */
const SpreadChart = (props: {
  answer?: MetricsAnswer;
  distribution?: DistributionAnswer;
  loading: boolean;
}) => {
  const { answer, distribution } = props;
  const { t } = useDoraTranslation();
  const format = useFormat();
  const locale = useChartLocale();
  const link = useDoraLink();
  const navigate = useNavigate();
  const metric = distribution?.metric ?? 'changeLeadTime';
  const figure = (value: number | null) => format.metric(metric, value);
  const services = distribution?.services ?? [];
  const quantiles = distribution?.quantiles;
  const pooled = answer ? headlineOf(answer.metrics, metric) : null;
  const name = t(`common.${metric}`);
  const title = t('services.spreadTitle', { metric: name });
  const nameOf = (row: Service) => serviceName(row.title);
  const columns = [
    {
      title: name,
      csvName: metric,
      text: ({ value }: Service) => figure(value),
      value: ({ value }: Service) => value,
      swatch: <Swatch kind="dot" />,
    },
  ];
  const open = ({ service }: Service) => {
    const address = link('overview', { change: { scope: service } });
    if (address) navigate(address);
  };
  return (
    <ChartFrame
      title={title}
      description={
        quantiles && services.length > 0
          ? t('services.spreadText', {
              count: services.length,
              low: figure(quantiles.p25),
              high: figure(quantiles.p75),
              without: String(distribution.servicesWithoutData),
            })
          : t('services.spreadWhat')
      }
      empty={t('services.spreadEmpty')}
      fileName={fileNameOf(`services-${metric}`, answer)}
      rows={answer && distribution && services}
      rowTitle={t('services.service')}
      rowName={nameOf}
      columns={columns}
      csvColumns={[]}
      hasData={services.length > 0}
      legend={[
        { kind: 'dot', text: t('services.spreadDot') },
        { kind: 'band', text: t('services.spreadBand') },
        {
          kind: 'dashed',
          text: t('services.spreadMiddle', {
            value: figure(quantiles?.p50 ?? null),
          }),
        },
        ...(pooled === null
          ? []
          : [
              {
                kind: 'adoption' as const,
                text: t('services.spreadPooled', { value: figure(pooled) }),
              },
            ]),
      ]}
      loading={props.loading}
      height={190}
      onSelect={open}
    >
      {quantiles && (
        <SpreadPlot
          name={t('charts.plot', { title })}
          services={services}
          serviceName={nameOf}
          columns={columns}
          ticks={metricTicksOf(
            metric,
            highest([...services.map(({ value }) => value), pooled]),
            locale,
          )}
          quantiles={quantiles}
          pooled={pooled}
          onSelect={open}
        />
      )}
    </ChartFrame>
  );
};

export default SpreadChart;
