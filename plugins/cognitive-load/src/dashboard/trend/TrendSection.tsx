import { Select } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { useFormat } from '../../format/useFormat';
import { useTrend } from '../../results/useGroupLoad';
import { AnswerFrame } from '../../states/AnswerFrame';
import { Figures } from '../../table/Figures';
import { ScrollArea } from '../../table/ScrollArea';
import { useLoadTranslation } from '../../translation/useLoadTranslation';
import { heatMetrics } from '../groups/groupRows';
import { useDashboard } from '../useDashboard';
import { CompareWaves } from './CompareWaves';
import { TrendChart } from './TrendChart';
import { trendPoints, type TrendPoint } from './trendPoints';
import styles from '../Dashboard.module.css';

/** A group over all surveys, and any two of them beside each other. */
export const TrendSection = () => {
  const { t } = useLoadTranslation();
  const format = useFormat();
  const { group, overview } = useDashboard();
  const [params, setParams] = useSearchParams();
  const metrics = heatMetrics(overview);
  const metric =
    metrics.find(one => one.metric === params.get('metric')) ?? metrics[0];
  const answer = useTrend(group.ref);
  if (!metric) return null;
  const missing = (point: TrendPoint) =>
    point.missing ? t(`dashboard.missing${point.missing}`) : '';
  return (
    <>
      <section className={styles.stack}>
        <h2 className={styles.heading}>
          {t('dashboard.chartTitle', { metric: metric.title })}
        </h2>
        <div className={styles.bar}>
          <Select
            label={t('dashboard.metric')}
            options={metrics.map(({ metric: id, title }) => ({
              id,
              label: title,
            }))}
            selectedKey={metric.metric}
            onSelectionChange={key =>
              setParams(
                current => {
                  current.set('metric', String(key));
                  return current;
                },
                { replace: true },
              )
            }
          />
        </div>
        <AnswerFrame what={t('dashboard.trend')} answer={answer} height={280}>
          {trend => {
            const points = trendPoints(trend, metric.metric);
            const label = t('dashboard.chartLabel', {
              metric: metric.title,
              group: group.title,
            });
            return (
              <>
                <div className={styles.card}>
                  <ScrollArea label={t('dashboard.trend')}>
                    <TrendChart label={label} points={points} />
                  </ScrollArea>
                </div>
                <div className={`${styles.card} ${styles.flush}`}>
                  <Figures
                    label={t('dashboard.chartTitle', { metric: metric.title })}
                    columns={[
                      {
                        key: 'survey',
                        title: t('dashboard.survey'),
                        cell: ({ wave }: TrendPoint) =>
                          `${wave.title} (${format.date(wave.closesAt)})`,
                      },
                      {
                        key: 'version',
                        title: t('dashboard.version'),
                        cell: ({ wave: { definition } }: TrendPoint) =>
                          t('dashboard.versionOf', {
                            title: definition.title,
                            version: String(definition.version),
                          }),
                      },
                      {
                        key: 'value',
                        title: t('dashboard.value'),
                        cell: (point: TrendPoint) =>
                          point.value === null
                            ? missing(point)
                            : format.number(point.value),
                      },
                      {
                        key: 'likely',
                        title: t('dashboard.likely'),
                        cell: ({ interval }: TrendPoint) =>
                          interval ? format.range(interval) : '',
                      },
                      {
                        key: 'n',
                        title: t('dashboard.people'),
                        cell: ({ n }: TrendPoint) => n ?? '',
                      },
                    ]}
                    rows={points}
                    keyOf={({ wave }) => wave.id}
                  />
                </div>
              </>
            );
          }}
        </AnswerFrame>
      </section>
      <CompareWaves />
    </>
  );
};
